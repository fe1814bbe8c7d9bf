using Translator.Reading;
using Translator.Reading.Instructions;
using Translator.Translating;
using Translator.Writing;

namespace Translator;

/// <summary>What a document's instructions ask for and this run cannot give. An instruction that was quietly ignored would be a promise broken.</summary>
internal static class JobPromises
{
    /// <exception cref="ReadingException">One of the instructions cannot be kept; the hint says what to change.</exception>
    public static void RefuseWhatCannotBeKept(JobInstructions job, long characters, EngineInfo present)
    {
        if (job.Engine is { } engine && engine != "auto" && engine != present.Name)
        {
            throw new ReadingException(
                $"Its instructions ask for the engine {engine}; this run uses {present.Name}.",
                $"Run it with --engine {engine}, or change \"engine\" in its instructions.");
        }

        if (job.MaxCharacters is { } most && characters > most && present.Paid)
        {
            throw new ReadingException(
                $"It has {Counted.Of(characters, "character")} to translate; its instructions allow {most}.",
                "Raise \"maxCharacters\" in its instructions, or shorten it.");
        }

        if (job.Outputs?.FirstOrDefault(name => BilingualFormats.ByName(name) is null) is { } unknown)
        {
            throw new ReadingException(
                $"Its instructions ask for the output {unknown}, which there is none of.",
                $"Write some of: {string.Join(", ", BilingualFormats.All.Select(f => f.Name))}.");
        }
    }
}
