using Baton.Tasks.Tests.Equipment;
using Baton.Testing;
using Baton.Testing.Git;

namespace Baton.Tasks.Tests;

/// <summary>Variables of the environment, as a build reads them: they win over properties and baton.json, and what was remembered without them is not their answer.</summary>
public sealed class EveryVariable(EveryVariable.Repository fixture) : IClassFixture<EveryVariable.Repository>
{
    private readonly UserRepository _repository = fixture.User;

    [Fact]
    public async Task OfATagPrefix_IsEachBuildsOwn()
    {
        Assert.Equal("3.0.0", await VersionAsync());
        Assert.Equal("1.0.0", await VersionAsync(("BATON_TAG_PREFIX", "a/")));
        Assert.Equal("2.0.0", await VersionAsync(("BATON_TAG_PREFIX", "b/")));
        Assert.Equal("3.0.0", await VersionAsync());
    }

    [Fact]
    public async Task OfPaths_IsWhatCounts() => Assert.Equal("3.0.1-alpha.0.1", await VersionAsync(("BATON_PATHS", ".;../docs")));

    [Fact]
    public async Task OfAnOverride_WinsOverTheProperty()
    {
        Assert.Equal("9.9.9", await VersionAsync([("BATON_VERSION_OVERRIDE", "9.9.9")], "-p:BatonVersionOverride=5.6.7"));
        Assert.Equal("5.6.7", await VersionAsync([], "-p:BatonVersionOverride=5.6.7"));
    }

    [Fact]
    public async Task OfAnotherRepository_IsThatOnesVersion()
    {
        var apart = Apart("8.0.0");

        Assert.Equal("8.0.0", await VersionAsync(("GIT_DIR", apart), ("GIT_WORK_TREE", _repository.Git.Path)));
        Assert.Equal("3.0.0", await VersionAsync());
    }

    [Fact]
    public void OfTwoRepositories_IsNotMixedUpWithinOneBuild()
    {
        var engine = new RecordingEngine();
        foreach (var tag in new[] { "6.0.0", "7.0.0" })
        {
            var variables = GitVariables.Isolated(_repository.Git.Path).ToDictionary();
            (variables["GIT_DIR"], variables["GIT_WORK_TREE"]) = (Apart(tag), _repository.Git.Path);
            var question = new VersionQuestion(_repository.At("One"), new GivenVersion(""), variables, [], new Dictionary<string, string> { ["BatonTagPrefix"] = "c/" });

            Assert.Equal(tag, ProjectVersion.Read(question, engine, TestContext.Current.CancellationToken)?.Value?.Version);
        }
    }

    /// <summary>A git directory of its own, with one tag on a commit of the work tree.</summary>
    private string Apart(string tag)
    {
        var folder = fixture.Apart[tag];
        _repository.Git.Git("clone", "--quiet", "--bare", "--no-tags", _repository.Git.Path, folder);
        _repository.Git.Git("--git-dir", folder, "config", "core.bare", "false");
        _repository.Git.Git("--git-dir", folder, "tag", $"c/{tag}");
        return folder;
    }

    private Task<string> VersionAsync(params (string Name, string Value)[] environment) => VersionAsync(environment, []);

    private async Task<string> VersionAsync((string Name, string Value)[] environment, params string[] arguments) =>
        (await _repository.RunAsync(environment, ["msbuild", "One", "-t:BatonVersion", "-getProperty:Version", .. arguments])).Good().Output.Trim();

    public sealed class Repository(SdkPackage package) : IAsyncLifetime
    {
        internal UserRepository User { get; } = UserRepository.WithSdk(package);

        internal TempFolder Apart { get; } = new();

        public async ValueTask InitializeAsync()
        {
            User.Library("One", "<TargetFramework>net10.0</TargetFramework><BatonTagPrefix>c/</BatonTagPrefix><BatonPaths>.</BatonPaths>");
            User.Git.Write("One/baton.json", """{ "versioning": { "tagPrefix": "none/" } }""");
            User.Commit("feat: begin");
            Array.ForEach(["a/1.0.0", "b/2.0.0", "c/3.0.0"], t => User.Git.Tag(t));
            User.Git.Commit("docs/notes.md", "notes", "docs: notes");
            (await User.RunAsync("restore", "One")).Good();
        }

        public ValueTask DisposeAsync()
        {
            User.Dispose();
            Apart.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
