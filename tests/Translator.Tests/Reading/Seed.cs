using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Translator.Reading;
using Translator.Watching;

namespace Translator.Tests.Reading;

/// <summary>Files and readers for these tests.</summary>
internal static class Seed
{
    public const string Urdu = "بازار میں آج بہت رونق تھی۔ لوگ عید کی خریداری کر رہے ہیں۔\nدکاندار نے کہا کہ قیمتیں پچھلے سال سے کم ہیں۔\n";

    public static SeedFile File(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.ToArray());

    public static SeedFile File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    public static SourceText Read(string path, ReadOnlySpan<byte> bytes, ReadingInstructions? instructions = null) =>
        new DocumentReaders(Options.Create(new ReadingOptions())).Read(File(path, bytes), instructions);

    public static SourceText Read(string path, string text, ReadingInstructions? instructions = null) =>
        Read(path, Encoding.UTF8.GetBytes(text), instructions);

    public static ReadingException Refused(string path, ReadOnlySpan<byte> bytes, ReadingInstructions? instructions = null)
    {
        var copy = bytes.ToArray();
        var exception = Assert.Throws<ReadingException>(() => Read(path, copy, instructions));
        Assert.NotEmpty(exception.Message);
        Assert.NotEmpty(exception.Hint);
        return exception;
    }

    public static ReadingException Refused(string path, string text, ReadingInstructions? instructions = null) =>
        Refused(path, Encoding.UTF8.GetBytes(text), instructions);

    /// <summary>The text of each block.</summary>
    public static string[] Texts(SourceText source) =>
        [.. source.Blocks.Select(block => source.Text[block.Start..block.End])];
}
