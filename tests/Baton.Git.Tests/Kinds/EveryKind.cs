using Baton.Core.Versioning;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>Every kind of repository that users have, through both readers: the same answers, or the same coded error.</summary>
public sealed class EveryKind
{
    public static TheoryData<string> Sound => [.. SoundKinds.All.Keys];

    public static TheoryData<string> References => [.. ReferenceKinds.All.Keys];

    public static TheoryData<string> Broken => [.. BrokenKinds.All.Keys];

    [Theory, MemberData(nameof(Sound))]
    public void OfRepository_GivesBothReadersTheSame(string kind) => GivesTheSame(SoundKinds.All[kind]);

    [Theory, MemberData(nameof(References))]
    public void OfReference_GivesBothReadersTheSame(string kind) => GivesTheSame(ReferenceKinds.All[kind]);

    [Theory, MemberData(nameof(Broken))]
    public void OfFault_GivesBothReadersTheSameCode(string kind)
    {
        var (code, paths, make) = BrokenKinds.All[kind];
        foreach (var viaCommand in new[] { false, true })
        {
            using var sandbox = Repositories.TwoAfterTag();
            using var made = make(sandbox);
            var answer = Repositories.Answer(sandbox, viaCommand, Repositories.V with { Paths = [.. paths] }, made.Directory);

            Assert.Equal((viaCommand, code), (viaCommand, Assert.Single(answer.Diagnostics).Code));
            Assert.NotEqual("", answer.Diagnostics[0].Cure);
        }
    }

    private static void GivesTheSame((string Version, Func<GitSandbox, Kind> Make) kind)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var made = kind.Make(sandbox);
        Assert.Equal(kind.Version, Repositories.Version(sandbox, viaCommand: false, directory: made.Directory));
        Assert.Equal(kind.Version, Repositories.Version(sandbox, viaCommand: true, directory: made.Directory));
        using var libgit2 = Repositories.Open(sandbox, viaCommand: false, made.Directory);
        using var command = Repositories.Open(sandbox, viaCommand: true, made.Directory);
        Assert.Equal(Facts(command), Facts(libgit2));
    }

    private static string Facts(GitRepository repository) => string.Join('\n',
    [
        repository.WorkTree, repository.GitDirectory, repository.CommonDirectory, $"{repository.Branch}", $"{repository.Head}", $"{repository.RemoteUrl()}",
        .. repository.VersionTags("").Concat(repository.VersionTags("v")).Select(t => $"{t.Key} {t.Value}"),
        .. repository.Commits(null, repository.Head!.Id, new PathFilter([])).Select(c => $"{c}"),
        .. Changes(repository),
    ]);

    private static IReadOnlyList<string> Changes(GitRepository repository)
    {
        try
        {
            return repository.Changes(new PathFilter([]));
        }
        catch (GitException exception)
        {
            return [exception.Diagnostic.Code];
        }
    }
}
