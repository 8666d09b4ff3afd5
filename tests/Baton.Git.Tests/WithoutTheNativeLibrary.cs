using Baton.Core.Versioning;
using Baton.Git.Running;
using Baton.Testing;

namespace Baton.Git.Tests;

/// <summary>
/// A machine that libgit2 is not built for, or that may not load it. A copy of this program is started that has no such library; git
/// reads then.
/// </summary>
public sealed class WithoutTheNativeLibrary
{
    private const string Repository = "BATON_REPOSITORY_WITHOUT_LIBRARY";

    [Fact]
    public async Task GitReads()
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var copy = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            File.Copy(file, copy[Path.GetFileName(file)]);
        }

        await OwnProgram.RunAsync($"*{nameof(WithoutTheNativeLibrary)}.{nameof(IsThisOne)}", new Dictionary<string, string?> { [Repository] = sandbox.Path }, copy.Path);
    }

    [Fact]
    public void IsThisOne()
    {
        var directory = Environment.GetEnvironmentVariable(Repository);
        Assert.SkipWhen(directory is null, "It runs in the process that the other test starts.");
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string)v.Value!);
        Assert.ThrowsAny<Exception>(() => LibGit2Sharp.GlobalSettings.Version.ToString());

        using var repository = GitRepository.Find(directory, new GitContext(variables))!.Value!;

        Assert.Equal("1.2.4-alpha.0.2", repository.Version(Repositories.V, CancellationToken.None).Value!.Version);
        Assert.Empty(repository.Changes(new PathFilter([])));
    }
}
