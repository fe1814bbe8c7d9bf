using System.CommandLine;
using Translator.Ledger;

namespace Translator.Commands;

/// <summary>The documents a verb is about: those named, by path below the seeds folder, or all.</summary>
internal static class DocumentChoice
{
    /// <summary>The argument for a verb.</summary>
    public static Argument<string[]> Argument() => new("SOURCE") { Description = "Documents by their path below the seeds folder; all without any.", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>The chosen rows.</summary>
    /// <exception cref="IOException">A named document is not in the ledger.</exception>
    public static IReadOnlyList<DocumentRow> From(IReadOnlyList<string> paths, DocumentTable documents) =>
        paths.Count == 0
            ? documents.All()
            : [.. paths.Select(path => documents.Find(path) ?? throw new FileNotFoundException($"There is no document {path} in the ledger; translator status lists them."))];
}
