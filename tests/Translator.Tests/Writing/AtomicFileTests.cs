using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Translator.Writing;

namespace Translator.Tests.Writing;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atomic-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_is_there_with_its_length_and_hash()
    {
        var written = AtomicFile.Write(Place("a/b/نام.tsv"), stream => stream.Write("کتاب\n"u8));

        Assert.Equal("کتاب\n"u8.ToArray(), File.ReadAllBytes(Place("a/b/نام.tsv")));
        Assert.Equal(9, written.Length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("کتاب\n"u8)), written.Sha256);
        Assert.Equal(Place("a/b/نام.tsv"), written.Path);
    }

    [Fact]
    public void Writing_twice_replaces_and_leaves_nothing_else()
    {
        AtomicFile.Write(Place("a"), stream => stream.Write("a longer first text"u8));
        AtomicFile.Write(Place("a"), stream => stream.Write("second"u8));

        Assert.Equal("second"u8.ToArray(), File.ReadAllBytes(Place("a")));
        Assert.Equal([Place("a")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_writer_that_fails_leaves_the_old_file_and_no_temporary()
    {
        AtomicFile.Write(Place("a"), stream => stream.Write("old"u8));

        Assert.Throws<InvalidDataException>(() => AtomicFile.Write(Place("a"), stream =>
        {
            stream.Write("half a fi"u8);
            throw new InvalidDataException();
        }));

        Assert.Equal("old"u8.ToArray(), File.ReadAllBytes(Place("a")));
        Assert.Equal([Place("a")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_reader_sees_nothing_before_the_end()
    {
        AtomicFile.Write(Place("a"), stream =>
        {
            stream.Write(new byte[200_000]);
            stream.Flush();
            Assert.False(File.Exists(Place("a")));
            Assert.All(Directory.GetFiles(_folder), path => Assert.StartsWith(".a.", Path.GetFileName(path), StringComparison.Ordinal));
        });

        Assert.Equal(200_000, new FileInfo(Place("a")).Length);
    }

    [Fact]
    public void A_caller_that_closes_the_stream_changes_nothing()
    {
        var written = AtomicFile.Write(Place("a"), stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(false));
            text.Write("متن");
        });

        Assert.Equal(6, written.Length);
        Assert.Equal("متن"u8.ToArray(), File.ReadAllBytes(Place("a")));
    }

    [Fact]
    public void A_writer_that_goes_back_is_hashed_as_it_ends_up()
    {
        var patched = AtomicFile.Write(Place("a"), stream =>
        {
            stream.Write("????, world"u8);
            stream.Position = 0;
            stream.Write("Urdu"u8);
        });
        var zip = AtomicFile.Write(Place("b.zip"), stream =>
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
            using var entry = archive.CreateEntry("x").Open();
            entry.Write("hello"u8);
        });

        Assert.Equal("Urdu, world"u8.ToArray(), File.ReadAllBytes(Place("a")));
        Assert.Equal(HashOf("a"), patched.Sha256);
        Assert.Equal(HashOf("b.zip"), zip.Sha256);
    }

    [Fact]
    public void A_name_as_long_as_the_file_system_allows_is_no_obstacle()
    {
        var name = new string('ا', 125) + ".html"; // 255 bytes

        AtomicFile.Write(Place(name), stream => stream.Write("x"u8));

        Assert.Equal([Place(name)], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Of_two_that_create_one_name_the_first_wins()
    {
        AtomicFile.Create(Place("a"), stream => stream.Write("first"u8));

        Assert.ThrowsAny<IOException>(() => AtomicFile.Create(Place("a"), stream => stream.Write("second"u8)));

        Assert.Equal("first"u8.ToArray(), File.ReadAllBytes(Place("a")));
        Assert.Equal([Place("a")], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Of_many_that_race_for_one_name_exactly_one_creates_it()
    {
        var created = 0;

        Parallel.For(0, 32, i =>
        {
            try
            {
                AtomicFile.Create(Place("a"), stream => stream.Write(BitConverter.GetBytes(i)));
                Interlocked.Increment(ref created);
            }
            catch (IOException)
            {
            }
        });

        Assert.Equal(1, created);
        Assert.Equal([Place("a")], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_target_that_is_a_folder_is_an_error_that_names_it()
    {
        Directory.CreateDirectory(Place("a/b"));

        var error = Assert.ThrowsAny<IOException>(() => AtomicFile.Write(Place("a"), stream => stream.Write("x"u8)));

        Assert.Contains(Place("a"), error.Message, StringComparison.Ordinal);
        Assert.Equal([Place("a")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_set_shows_nothing_until_it_is_published_and_then_all_in_order()
    {
        using var files = new AtomicFileSet();
        files.Open(Place("a.tsv")).Write("1"u8);
        files.Open(Place("a.html")).Write("22"u8);
        var sealedFiles = files.Seal();
        files.Open(Place("receipt.json")).Write("333"u8);

        Assert.DoesNotContain(Directory.GetFiles(_folder), path => !Path.GetFileName(path).StartsWith('.'));
        var written = files.Publish();

        Assert.Equal([1L, 2L], sealedFiles.Select(file => file.Length));
        Assert.Equal([Place("a.tsv"), Place("a.html"), Place("receipt.json")], written.Select(file => file.Path));
        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void A_set_that_is_given_up_leaves_nothing()
    {
        using (var files = new AtomicFileSet())
        {
            files.Open(Place("a")).Write("1"u8);
            files.Open(Place("b")).Write("2"u8);
            files.Seal();
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_sweep_removes_what_a_killed_process_left_and_nothing_else()
    {
        Directory.CreateDirectory(Place("deep/er"));
        string[] kept = [".hidden", "0123456789abcdef.tmp", ".notes.tmp", "deep/.x.0123456789abcdeg.tmp", "deep/er/a.tsv"];
        foreach (var name in kept)
            File.WriteAllText(Place(name), "");
        File.WriteAllText(Place("deep/er/.a.tsv.0123456789abcdef.tmp"), "half");
        using var files = new AtomicFileSet();
        files.Open(Place("deep/in-use"));

        Assert.Equal(1, AtomicFile.Sweep(_folder));
        Assert.Equal(0, AtomicFile.Sweep(_folder));

        files.Publish();
        Assert.All(kept, name => Assert.True(File.Exists(Place(name))));
        Assert.True(File.Exists(Place("deep/in-use")));
        Assert.Equal(0, AtomicFile.Sweep(Place("not-there")));
    }

    [Fact]
    public void The_self_test_passes_on_an_ordinary_folder_and_leaves_nothing()
    {
        Assert.Null(AtomicFile.SelfTest(Place("new")));
        Assert.Empty(Directory.GetFileSystemEntries(Place("new")));
    }

    [Fact]
    public void A_disk_that_is_full_is_recognised()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);

        var error = Assert.ThrowsAny<IOException>(() => full.Write("x"u8));

        Assert.True(AtomicFile.IsDiskFull(error));
        Assert.False(AtomicFile.IsDiskFull(new IOException("something else")));
    }

    private string Place(string name) => Path.Combine(_folder, name);

    private string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Place(name))));
}
