using System.Text;
using Microsoft.Extensions.Options;
using Translator.Reading;

namespace Translator.Tests.Reading.Formats;

/// <summary>What holds for every reader; each reader's tests inherit it.</summary>
public abstract class DocumentReaderConformanceTests
{
    /// <summary>A good document of the format, with more than one block where the format has blocks.</summary>
    protected abstract (string Path, byte[] Bytes) Sample { get; }

    /// <summary>False where any beginning of a document is a document.</summary>
    protected virtual bool TruncationShows => true;

    [Fact]
    public void Blocks_are_in_order_and_nothing_but_white_space_lies_between()
    {
        var source = Read();
        Assert.NotEmpty(source.Blocks);
        var end = 0;
        foreach (var block in source.Blocks)
        {
            Assert.InRange(block.Start, end, source.Text.Length);
            Assert.InRange(block.End, block.Start + 1, source.Text.Length);
            Assert.True(string.IsNullOrWhiteSpace(source.Text[end..block.Start]));
            end = block.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(source.Text[end..]));
    }

    [Fact]
    public void Every_block_says_where_it_stands()
    {
        var source = Read();
        if (source.Extracted)
            Assert.All(source.Blocks, block => Assert.True(block.Origin.Unit.Length > 0 && block.Origin.Place.Length > 0));
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        var (first, second) = (Read(), Read());
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Blocks, second.Blocks);
        Assert.Equal(first.Warnings, second.Warnings);
    }

    [Fact]
    public void The_bytes_are_left_as_they_are()
    {
        var file = Seed.File(Sample.Path, Sample.Bytes);
        var before = file.Bytes.ToArray();
        Readers().Read(file);
        Assert.Equal(before, file.Bytes.ToArray());
    }

    [Fact]
    public void Truncated_input_is_refused_or_read_but_never_crashes()
    {
        var (path, bytes) = Sample;
        var refused = 0;
        const int cuts = 40;
        for (var i = 1; i < cuts; i++)
        {
            try
            {
                Readers().Read(Seed.File(path, bytes.AsSpan(0, (int)((long)bytes.Length * i / cuts))));
            }
            catch (ReadingException exception)
            {
                Assert.NotEmpty(exception.Hint);
                refused++;
            }
        }

        if (TruncationShows)
            Assert.Equal(cuts - 1, refused);
    }

    [Fact]
    public void Damaged_input_is_refused_or_read_but_never_crashes()
    {
        var (path, bytes) = Sample;
        var random = new Random(17);
        for (var i = 0; i < 200; i++)
        {
            var damaged = bytes.ToArray();
            for (var j = 0; j <= i % 8; j++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                var text = Readers().Read(Seed.File(path, damaged)).Text;
                Assert.DoesNotContain('\uFFFD', text);
                Assert.DoesNotContain('\0', text);
            }
            catch (ReadingException exception)
            {
                Assert.NotEmpty(exception.Hint);
            }
        }
    }

    protected SourceText Read() => Readers().Read(Seed.File(Sample.Path, Sample.Bytes));

    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static DocumentReaders Readers() => new(Options.Create(new ReadingOptions()));
}
