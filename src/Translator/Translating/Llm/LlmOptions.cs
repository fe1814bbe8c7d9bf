using System.ComponentModel.DataAnnotations;

namespace Translator.Translating.Llm;

/// <summary>How a chat model behind an OpenAI-compatible address is reached and asked: section <c>Translating:Llm</c>.</summary>
public sealed class LlmOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Translating:Llm";

    /// <summary>Address up to and including <c>/v1</c>: <c>https://NAME.openai.azure.com/openai/v1</c>, <c>http://localhost:11434/v1</c> for Ollama.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Name of the model or deployment.</summary>
    public string? Model { get; set; }

    /// <summary>Key, where the server asks for one; from the environment or a key file.</summary>
    public string? Key { get; set; }

    /// <summary>Added to the instructions, for example names and their spellings or the register wanted.</summary>
    public string? Instructions { get; set; }

    /// <summary>0 for the likeliest words; empty for models that take no temperature.</summary>
    [Range(0.0, 2.0, ErrorMessage = "Translating:Llm:Temperature must lie between 0 and 2, or be left out.")]
    public float? Temperature { get; set; } = 0;

    /// <summary>How the form of the answer is asked for.</summary>
    public LlmStructure Structure { get; set; } = LlmStructure.Schema;

    /// <summary>Most sentences in one call. More cost less and are mixed up more often.</summary>
    [Range(1, 200, ErrorMessage = "Translating:Llm:MaxElements must lie between 1 and 200.")]
    public int MaxElements { get; set; } = 20;

    /// <summary>Most characters in one call; the answer must fit into the model's window as well.</summary>
    [Range(100, 200_000, ErrorMessage = "Translating:Llm:MaxCharacters must lie between 100 and 200000.")]
    public int MaxCharacters { get; set; } = 4_000;

    /// <summary>Longest wait for one answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Translating:Llm:AttemptTimeout must lie between 00:00:01 and 01:00:00.")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>True when the model costs money, so that budgets apply; empty for: when there is a key.</summary>
    public bool? Paid { get; set; }

    /// <summary>True when there are an address and a model.</summary>
    public bool IsConfigured => !string.IsNullOrWhiteSpace(Endpoint) && !string.IsNullOrWhiteSpace(Model);
}
