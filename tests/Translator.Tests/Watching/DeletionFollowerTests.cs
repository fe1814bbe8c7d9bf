using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Translator.Hosting;
using Translator.Ledger;
using Translator.Tests.Support;
using Translator.Watching;

namespace Translator.Tests.Watching;

public sealed class DeletionFollowerTests : IAsyncDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly IHost _host;
    private readonly DocumentTable _documents;
    private readonly DeletionFollower _deletions;

    public DeletionFollowerTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = _folder.Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Ledger:Folder"] = _folder.Ledger, ["Watching:OnDelete"] = "Retire" });
        builder.Services.AddTranslator(builder.Configuration);
        _host = builder.Build();
        _documents = _host.Services.GetRequiredService<DocumentTable>();
        _deletions = _host.Services.GetRequiredService<DeletionFollower>();
        for (var i = 0; i < 4; i++)
        {
            _folder.Drop($"{i}.txt", $"متن {i}");
            var row = _documents.Begin($"{i}.txt", $"hash {i}", _ => $"{i}.txt", DateTimeOffset.UnixEpoch);
            _documents.Mark(row.Id, DocumentState.Done);
        }
    }

    private int Retired => _documents.All().Count(document => document.State == DocumentState.Retired);

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void What_was_deleted_while_no_worker_ran_is_retired()
    {
        File.Delete(Path.Combine(_folder.Seeds, "1.txt"));
        Assert.True(_deletions.Follow());
        Assert.Equal(1, Retired);
        Assert.Null(_deletions.Trouble);
    }

    [Fact]
    public void An_empty_folder_in_its_place_retires_nothing_and_its_return_mends_everything()
    {
        Assert.True(_deletions.Follow());
        Directory.Move(_folder.Seeds, _folder.Seeds + "-away");
        Directory.CreateDirectory(_folder.Seeds);

        Assert.False(_deletions.Follow());
        Assert.Equal(0, Retired);
        Assert.Contains("4 of 4 known documents", _deletions.Trouble, StringComparison.Ordinal);

        Directory.Delete(_folder.Seeds);
        Directory.Move(_folder.Seeds + "-away", _folder.Seeds);
        Assert.True(_deletions.Follow());
        Assert.Equal(0, Retired);
        Assert.Null(_deletions.Trouble);
    }

    [Fact]
    public void A_new_file_in_an_empty_mount_point_proves_nothing()
    {
        Directory.Delete(_folder.Seeds, recursive: true);
        _folder.Drop("new.txt", "متن");
        _documents.Begin("new.txt", "hash", _ => "new.txt", DateTimeOffset.UnixEpoch);
        Assert.False(_deletions.Follow());
        Assert.Equal(0, Retired);
    }

    [Fact]
    public void A_person_who_makes_the_marker_confirms_that_all_was_deleted()
    {
        Directory.Delete(_folder.Seeds, recursive: true);
        Directory.CreateDirectory(_folder.Seeds);
        Assert.False(_deletions.Follow());
        File.WriteAllText(Path.Combine(_folder.Seeds, SeedsMarker.Name), "");
        Assert.True(_deletions.Follow());
        Assert.Equal(4, Retired);
    }

    [Fact]
    public void Only_what_was_reported_is_retired()
    {
        Assert.True(_deletions.Follow());
        File.Delete(Path.Combine(_folder.Seeds, "1.txt"));
        File.Delete(Path.Combine(_folder.Seeds, "2.txt"));
        Assert.True(_deletions.Follow(new HashSet<string> { "2.txt" }));
        Assert.Equal("2.txt", Assert.Single(_documents.All(), document => document.State == DocumentState.Retired).Path);
    }
}
