using System.Globalization;
using System.Text;

namespace Translator.Writing.Corpora;

/// <summary>The README.md of a corpus: a Hugging Face dataset card, with everything somebody must know before training on it or passing it on.</summary>
internal static class DatasetCard
{
    /// <summary>The card.</summary>
    public static string Write(CorpusManifest corpus)
    {
        var card = new StringBuilder();
        DatasetCardHeader.Write(card, corpus);
        var pairs = corpus.Parts.Sum(part => part.Pairs);
        var machine = corpus.Parts.Sum(part => part.States.GetValueOrDefault("machine"));
        card.Append(CultureInfo.InvariantCulture, $"# {corpus.Name}: English and Urdu\n\n");
        card.Append(CultureInfo.InvariantCulture, $"{Counted.Of(pairs, "pair")} of an Urdu segment (a sentence, a heading, a line) and its English, out of {Counted.Of(corpus.Parts.Sum(part => part.Documents), "document")}. Urdu is the source. Made by {ProductVersion.Name} {corpus.Version}; the newest document was finished {Time(corpus.Updated)}.\n\n");
        card.Append(machine == 0
            ? "No machine translation that nobody reviewed is in it.\n\n"
            : $"**{Counted.Of(machine, "pair is a machine translation", "pairs are machine translations")} or reuse that nobody reviewed.** {(machine == 1 ? "Its" : "Their")} `state` is `machine`; do not measure with them.\n\n");
        WriteParts(card, corpus);
        WriteTable(card, "Engines", "Who made the English first: an engine, or people where none did.", "engine", corpus.Engines);
        WriteTable(card, "Licences", corpus.Licences.ContainsKey(CorpusSelection.NoLicence)
            ? "Of the sources, as their instructions name them. For `none` nobody has said under which terms the text may be passed on: ask first."
            : "Of the sources, as their instructions name them.", "licence", corpus.Licences);
        WriteTable(card, "Collections", "", "collection", corpus.Collections);
        WriteTable(card, "Dates", "The day, UTC, on which a pair's document was finished.", "day", corpus.Days);
        WriteSelection(card, corpus);
        WriteFiles(card, corpus);
        return card.ToString();
    }

    private static void WriteParts(StringBuilder card, CorpusManifest corpus)
    {
        var states = corpus.Parts.SelectMany(part => part.States.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        card.Append("## Parts\n\n| part | documents | pairs | ").AppendJoin(" | ", states).Append(" | Urdu words | English words |\n| --- |");
        card.Insert(card.Length, " ---: |", states.Count + 4).Append('\n');
        foreach (var part in corpus.Parts)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {part.Part} | {part.Documents} | {part.Pairs} | ");
            card.AppendJoin(" | ", states.Select(state => part.States.GetValueOrDefault(state))).Append(CultureInfo.InvariantCulture, $" | {part.UrduWords} | {part.EnglishWords} |\n");
        }

        card.Append('\n').Append(corpus.DevPercent + corpus.TestPercent == 0
            ? "It is not split.\n\n"
            : string.Create(CultureInfo.InvariantCulture, $"""
                How it is split: every document stands in one part. Documents are taken in the order of a hash of their path until {corpus.TestPercent} % of the pairs
                are held out for `test` and {corpus.DevPercent} % for `dev`. Then each held-out pair is compared with every pair of `train`, and each of `dev` with
                every one of `test`, exactly and not by sampling: where their Urdu or their English has {corpus.Similarity} or more of its different words in common
                (case, marks and spelling variants apart, every number counting as the same word) the held-out pair is taken out. That took
                {Counted.Of(corpus.LeftOut.NearInDev, "pair")} out of `dev` and {corpus.LeftOut.NearInTest} out of `test`.


                """));
    }

    private static void WriteTable(StringBuilder card, string title, string about, string column, SortedDictionary<string, int> counts)
    {
        card.Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        if (about.Length > 0)
            card.Append(about).Append("\n\n");
        card.Append(CultureInfo.InvariantCulture, $"| {column} | pairs |\n| --- | ---: |\n");
        foreach (var (name, count) in counts)
            card.Append(CultureInfo.InvariantCulture, $"| {Cell(name)} | {count} |\n");
        card.Append('\n');
    }

    private static void WriteSelection(StringBuilder card, CorpusManifest corpus)
    {
        card.Append("## What is in it and what is not\n\n");
        card.Append(CultureInfo.InvariantCulture, $"- States asked for: {string.Join(", ", corpus.States)}. Drafts, failures and gaps never go into a corpus.\n");
        foreach (var (name, values) in corpus.Selection)
            card.Append(CultureInfo.InvariantCulture, $"- Only {name}: {string.Join(", ", values.Select(Cell))}.\n");
        foreach (var (state, count) in corpus.LeftOut.States)
            card.Append(CultureInfo.InvariantCulture, $"- Left out: {Counted.Of(count, "pair")} in state {state}.\n");
        card.Append(CultureInfo.InvariantCulture, $"- Left out: {Counted.Of(corpus.LeftOut.Duplicates, "repetition")}. Of pairs that are the same but for spelling variants, marks, case and spaces the best state stays, then the first.\n");
        card.Append(CultureInfo.InvariantCulture, $"- Left out: {Counted.Of(corpus.LeftOut.Copies, "pair")} with an empty side or with the source copied and never reviewed.\n");
        card.Append(CultureInfo.InvariantCulture, $"- Left out: {Counted.Of(corpus.LeftOut.UnfinishedDocuments, "document")} whose work is not finished.\n\n");
    }

    private static void WriteFiles(StringBuilder card, CorpusManifest corpus)
    {
        card.Append("## Files\n\n| file | bytes | SHA-256 |\n| --- | ---: | --- |\n");
        foreach (var file in corpus.Files)
            card.Append(CultureInfo.InvariantCulture, $"| `{file.Name}` | {file.Bytes} | `{file.Sha256}` |\n");
        card.Append("""

            All formats of a part hold the same pairs in the same order. Fields: `id doc block seq start end kind state origin engine score flags ur en
            reviewer note rev`; `doc`, `start` and `end` lead back to the source, in UTF-16 units. The `.ids` file beside the plain text pair names id, state and
            document line by line. `corpus.json` says what stands here to programs.

            """);
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    // What people wrote stays in its cell, and stays text.
    private static string Cell(string text)
    {
        var cell = new StringBuilder();
        foreach (var c in TextFiles.Folded(text))
        {
            if (c is '|' or '<' or '>' or '&')
                cell.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']')
                cell.Append('\\').Append(c);
            else
                cell.Append(c);
        }

        return cell.ToString();
    }
}
