using System.Text;
using Translator.Reading;

namespace Translator.Tests.Reading.Containers;

/// <summary>Bad containers, each as a .docx, an .odt and an .epub.</summary>
[Collection(Bounded.Name)]
public class SafeArchiveTests
{
    private const string Hint = "program that made it";

    private static readonly Lazy<byte[]> Bomb500 = new(() => Zip.Bomb("content.xml", 500));

    private static readonly Lazy<byte[]> ManyModest = new(() => Zip.OfBytes([.. Enumerable.Range(0, 30).Select(i => ("part" + i, new byte[9 << 20]))]));

    public static TheoryData<string> Containers => ["a.docx", "a.odt", "a.epub"];

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_bomb_is_refused(string path) => Refused(path, Bomb500.Value, "times its size");

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_bomb_that_declares_a_small_size_is_refused(string path) =>
        Refused(path, Zip.WithCentralField(Bomb500.Value, 24, 100), "damaged");

    [Theory]
    [MemberData(nameof(Containers))]
    public void Many_modest_entries_are_refused_by_their_sum(string path) => Refused(path, ManyModest.Value, "200 MiB");

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_hundred_thousand_entries_are_refused(string path) => Refused(path, Zip.ManyEntries(100_000), "more than 10000 files");

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_wrong_checksum_is_refused(string path) =>
        Refused(path, Zip.WithCentralField(Zip.Of(("content.xml", "<a>ہے</a>")), 16, 0x12345678), "damaged");

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_size_too_large_is_refused(string path) =>
        Refused(path, Zip.WithCentralField(Zip.Of(("content.xml", "<a>ہے</a>")), 24, 1000), "damaged");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("word/../../x")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\x")]
    [InlineData("C:/x")]
    public void A_name_that_points_outside_is_refused(string name) => Refused("a.docx", Zip.Of((name, "x")), "points outside");

    [Fact]
    public void The_same_name_twice_is_refused() => Refused("a.docx", Zip.Of(("word/document.xml", "x"), ("word/document.xml", "y")), "twice");

    [Theory]
    [MemberData(nameof(Containers))]
    public void An_archive_inside_the_archive_is_refused(string path) =>
        Refused(path, Zip.OfBytes(("inner.bin", Zip.Of(("a", "b")))), "inside the archive");

    [Theory]
    [MemberData(nameof(Containers))]
    public void A_protected_entry_is_refused(string path) =>
        Refused(path, Zip.WithCentralField(Zip.Of(("content.xml", "x")), 8, 1, width: 2), "password", "password");

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.odt")]
    public void An_office_file_behind_a_password_is_refused_with_advice(string path)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")];
        Refused(path, bytes, "password", "without a password");
    }

    [Fact]
    public void An_OpenDocument_file_behind_a_password_is_refused_with_advice() =>
        Refused(
            "a.odt",
            Zip.Of(
                ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:m\"><m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>"),
                ("content.xml", "xyz")),
            "password",
            "without a password");

    [Theory]
    [MemberData(nameof(Containers))]
    public void Something_else_under_the_name_is_refused(string path) => Refused(path, Encoding.UTF8.GetBytes(Seed.Urdu), "damaged");

    [Theory]
    [MemberData(nameof(Containers))]
    public void An_empty_container_is_refused(string path) =>
        Bounded.Refused(path, Zip.Of());

    private static void Refused(string path, byte[] bytes, string reason, string hint = Hint)
    {
        var refused = Bounded.Refused(path, bytes);
        Assert.Contains(reason, refused.Message);
        Assert.Contains(hint, refused.Hint);
    }
}
