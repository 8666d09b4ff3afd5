using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Releases;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Road;
using Baton.Pipeline.Stages;
using Baton.Testing.Git;

namespace Baton.Cake.Tests.Stores;

/// <summary><c>baton store</c> with two folders, an environment and its ledger.</summary>
public sealed class CommandsOfAStore : IDisposable
{
    private readonly GitSandbox _git = GitSandbox.Init();
    private ReleaseRun? _run;

    public CommandsOfAStore()
    {
        _git.Write("baton.json", """{ "name": "shop", "publish": [ { "folder": "store" }, { "folder": "mirror" } ], "environments": { "live": {} } }""");
        _git.Commit("feat: begin");
    }

    [Fact]
    public async Task PutListsAndGetsARelease()
    {
        Packed("1.0.0");
        Assert.Empty(await StoreAsync("put", "packed-1.0.0"));
        Packed("1.1.0-beta.1");
        Assert.Empty(await StoreAsync("put", "packed-1.1.0-beta.1"));

        Assert.Empty(await StoreAsync("list"));
        Assert.Equal(["1.0.0 latest", "1.1.0-beta.1 beta,next", "1.0.0 latest", "1.1.0-beta.1 beta,next"], Listed().Select(r => $"{r.Version} {string.Join(',', r.Channels)}"));
        Assert.All(Listed(), r => Assert.Null(r.Problem));

        foreach (var (what, version) in new[] { ("shop@1.0.0", "1.0.0"), ("shop@latest", "1.0.0"), ("shop@beta", "1.1.0-beta.1"), ("shop@next", "1.1.0-beta.1") })
        {
            var to = $"got-{what}";
            Assert.Empty(await StoreAsync(["get", what], to: to));
            Assert.Equal(File.ReadAllText(In($"packed-{version}", "release.json")), File.ReadAllText(In(to, "release.json")));
            Assert.Equal($"zip of {version}", File.ReadAllText(In(to, "shop.zip")));

            // The same again is nothing to do.
            Assert.Empty(await StoreAsync(["get", what], to: to));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_git.Path, "*.partial*"));
    }

    [Fact]
    public async Task PutAgain_IsNothingToDo_AndOtherBytesAreRefused()
    {
        Packed("1.0.0");
        await StoreAsync("put", "packed-1.0.0");
        Assert.Empty(await StoreAsync("put", "packed-1.0.0"));
        Assert.True(_run!.Answer.NothingToDo);

        Packed("1.0.0", "other bytes");

        Assert.Equal(["BATON6001"], await StoreAsync("put", "packed-1.0.0"));
        Assert.Equal("zip of 1.0.0", File.ReadAllText(In("store", "shop", "1.0.0", "shop.zip")));
    }

    [Fact]
    public async Task PutOfADamagedRelease_PublishesNothing()
    {
        Packed("1.0.0");
        File.WriteAllText(In("packed-1.0.0", "shop.zip"), "damaged");

        Assert.Equal(["BATON6003"], await StoreAsync("put", "packed-1.0.0"));
        Assert.False(Directory.Exists(In("store")));
    }

    [Fact]
    public async Task GetOfADamagedRelease_LeavesNoFolder()
    {
        await PublishedAsync("1.0.0");
        File.WriteAllText(In("store", "shop", "1.0.0", "shop.zip"), "damaged");

        Assert.Equal(["BATON6003"], await StoreAsync(["get", "shop@1.0.0"], to: "got"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_git.Path, "got*"));
    }

    [Fact]
    public async Task GetIntoAFolderWithOtherFiles_ChangesNothing()
    {
        await PublishedAsync("1.0.0");
        _git.Write("mine/notes.txt", "mine");

        Assert.Equal(["BATON6232"], await StoreAsync(["get", "shop@1.0.0"], to: "mine"));
        Assert.Equal(["notes.txt"], Directory.EnumerateFileSystemEntries(In("mine")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task RemoveGoesThroughAllStoresAndMovesTheChannels()
    {
        await LedgerOfAnotherUnitAsync();
        await PublishedAsync("1.0.0", "1.1.0");

        Assert.Empty(await StoreAsync("rm", "shop@1.1.0"));

        Assert.All(["store", "mirror"], store =>
        {
            Assert.Equal(["1.0.0"], VersionsIn(store));
            Assert.Equal("1.0.0\n", File.ReadAllText(In(store, "shop", ".channels", "latest")));
        });
        Assert.Equal(["BATON6004"], await StoreAsync("rm", "shop@1.1.0"));
    }

    [Fact]
    public async Task WhatIsLiveIsNotRemoved()
    {
        await PublishedAsync("1.0.0", "1.1.0", "1.2.0");
        await LiveReleases.AddAsync(_git.Path, Record("1.0.0"));
        await LiveReleases.AddAsync(_git.Path, Record("1.1.0"), "gone-from-baton.json");

        Assert.Equal(["BATON6233"], await StoreAsync("rm", "shop@1.0.0"));
        Assert.Equal(["BATON6233"], await StoreAsync("rm", "shop@1.1.0"));
        Assert.Empty(await StoreAsync(["gc"], keep: "1"));
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], VersionsIn("store"));
    }

    [Fact]
    public async Task WhatARollbackNeedsIsNotRemoved()
    {
        await PublishedAsync("1.0.0", "1.1.0", "1.2.0", "1.3.0");
        await LiveReleases.AddAsync(_git.Path, Record("1.0.0"));
        await LiveReleases.AddAsync(_git.Path, Record("1.1.0"));
        await LiveReleases.AddAsync(_git.Path, Record("1.2.0"));

        Assert.Empty(await StoreAsync(["gc"], keep: "1"));
        Assert.Equal(["1.1.0", "1.2.0", "1.3.0"], VersionsIn("store"));
    }

    [Fact]
    public async Task RetentionCountsEachChannelOnItsOwn()
    {
        await LedgerOfAnotherUnitAsync();
        await PublishedAsync("1.0.0", "1.1.0", "1.2.0", "1.3.0-alpha.1", "1.3.0-alpha.2", "1.3.0-alpha.3", "1.3.0-beta.1");

        Assert.Empty(await StoreAsync(["gc"], keep: "2", dryRun: true));
        Assert.Equal(7, VersionsIn("store").Count());
        Assert.Equal(["store/gc/folder/1.0.0", "store/gc/folder/1.3.0-alpha.1", "store/gc/folder-2/1.0.0", "store/gc/folder-2/1.3.0-alpha.1"], _run!.Answer.Operations!.Value.Select(o => o.Id));

        Assert.Empty(await StoreAsync(["gc"], keep: "2"));
        Assert.All(["store", "mirror"], store => Assert.Equal(["1.1.0", "1.2.0", "1.3.0-alpha.2", "1.3.0-alpha.3", "1.3.0-beta.1"], VersionsIn(store)));
        Assert.Empty(await StoreAsync(["gc"], keep: "2"));
        Assert.True(_run.Answer.NothingToDo);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no ledger at all")]
    public async Task WithoutALedgerNothingIsRemoved(string? text)
    {
        await PublishedAsync("1.0.0", "1.1.0");
        if (text is not null)
        {
            _git.Write(".baton/ledger.db", text);
        }

        Assert.Contains("BATON6234", await StoreAsync(["gc"], keep: "1"));
        Assert.Contains("BATON6234", await StoreAsync("rm", "shop@1.0.0"));
        Assert.Equal(["1.0.0", "1.1.0"], VersionsIn("store"));
    }

    [Theory]
    [InlineData("BATON6230", "gc")]
    [InlineData("BATON6230", "gc", "all")]
    [InlineData("BATON6230", "remove", "shop@1.0.0")]
    [InlineData("BATON6230", "rm", "shop@latest")]
    [InlineData("BATON6230", "rm", "shop")]
    [InlineData("BATON6230", "get", "shop@1.0.0")]
    [InlineData("BATON2151", "rm", "other@1.0.0")]
    [InlineData("BATON7100", "put", "nowhere")]
    public async Task WhatIsNotUnderstoodChangesNothing(string code, params string[] words)
    {
        await LedgerOfAnotherUnitAsync();
        await PublishedAsync("1.0.0", "1.1.0");

        Assert.Equal([code], await StoreAsync(words));
        Assert.Equal(["1.0.0", "1.1.0"], VersionsIn("store"));
    }

    public void Dispose()
    {
        _run?.Close();
        _git.Dispose();
    }

    private static Release Record(string version) => new() { Name = "shop", Version = version, Tag = version, Commit = new string('1', 40) };

    private string In(params string[] parts) => Path.Combine([_git.Path, .. parts]);

    private ImmutableArray<StoreAnswer> Listed() => _run!.Answer.Store!.Value;

    private IEnumerable<string> VersionsIn(string store) =>
        Directory.EnumerateDirectories(In(store, "shop")).Select(d => Path.GetFileName(d)).Where(d => !d.StartsWith('.')).Order(StringComparer.Ordinal);

    private void Packed(string version, string? zip = null)
    {
        var bytes = Encoding.UTF8.GetBytes(zip ?? $"zip of {version}");
        var record = Record(version) with { Artifacts = [new Artifact("shop.zip", "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))] };
        _git.Write($"packed-{version}/shop.zip", Encoding.UTF8.GetString(bytes));
        _git.Write($"packed-{version}/release.json", ReleaseJson.Write(record));
    }

    private async Task PublishedAsync(params string[] versions)
    {
        foreach (var version in versions)
        {
            Packed(version);
            Assert.Empty(await StoreAsync("put", $"packed-{version}"));
        }
    }

    private Task LedgerOfAnotherUnitAsync() => LiveReleases.AddAsync(_git.Path, Record("1.0.0") with { Name = "other" });

    private Task<IReadOnlyList<string>> StoreAsync(params string[] words) => StoreAsync(words, null);

    private Task<IReadOnlyList<string>> StoreAsync(string[] words, string? to = null, string? keep = null, bool dryRun = false)
    {
        _run?.Close();
        _run = Runs.Of(_git.Path, new ReleaseOptions { Operands = [.. words], To = to, Keep = keep, DryRun = dryRun }, _git.Variables.Where(v => !v.Key.StartsWith("BATON_", StringComparison.Ordinal)), "store");
        return _run.ErrorsAsync("Store");
    }
}
