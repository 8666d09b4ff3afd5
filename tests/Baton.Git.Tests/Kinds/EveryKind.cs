using Baton.Core.Versioning;
using Baton.Git.Diagnostics;
using Baton.Testing.Git;

namespace Baton.Git.Tests.Kinds;

/// <summary>Every kind of repository that users have, through both readers: the same answers, or the same coded error.</summary>
public sealed class EveryKind
{
    public static TheoryData<string> Sound => [.. SoundKinds.All.Keys];

    public static TheoryData<string> References => [.. ReferenceKinds.All.Keys];

    public static TheoryData<string> Broken => [.. BrokenKinds.All.Keys];

    [Theory, MemberData(nameof(Sound))]
    public void OfRepository_GivesBothReadersTheSame(string kind) => GivesTheSame(SoundKinds.All[kind], SoundKinds.ThatNeedGit.Contains(kind), SoundKinds.WhoseChangesNeedGit.Contains(kind));

    [Theory, MemberData(nameof(References))]
    public void OfReference_GivesBothReadersTheSame(string kind) => GivesTheSame(ReferenceKinds.All[kind], ReferenceKinds.ThatNeedGit.Contains(kind), changesNeedGit: false);

    [Theory, MemberData(nameof(Broken))]
    public void OfFault_GivesBothReadersTheSameCode(string kind)
    {
        var (code, paths, make) = BrokenKinds.All[kind];
        foreach (var viaCommand in new[] { false, true })
        {
            using var sandbox = Repositories.TwoAfterTag();
            using var made = make(sandbox);
            var answer = Repositories.Answer(sandbox, viaCommand, Repositories.V with { Paths = [.. paths] }, made.Directory, mayUseGit: true);

            Assert.Equal((viaCommand, code), (viaCommand, Assert.Single(answer.Diagnostics).Code));
            Assert.NotEqual("", answer.Diagnostics[0].Cure);
        }
    }

    private static void GivesTheSame((string Version, Func<GitSandbox, Kind> Make) kind, bool mayUseGit, bool changesNeedGit)
    {
        using var sandbox = Repositories.TwoAfterTag();
        using var made = kind.Make(sandbox);
        var (facts, changes) = (new Dictionary<bool, string>(), new Dictionary<bool, IReadOnlyList<string>>());
        foreach (var viaCommand in new[] { false, true })
        {
            using var repository = Repositories.Find(sandbox, viaCommand, made.Directory, mayUseGit, made.Variables)!.Value!;
            var answer = VersionReader.Read(repository, made.Directory, Repositories.V, CancellationToken.None);
            Assert.Equal((viaCommand, kind.Version, true), (viaCommand, answer.Value?.Version, answer.Value?.IsCertain));
            Assert.Empty(answer.Diagnostics);
            facts[viaCommand] = Facts(repository);
            changes[viaCommand] = Changes(repository);
        }

        Assert.Equal(facts[true], facts[false]);
        Assert.Equal(changesNeedGit ? ["BATON1008"] : changes[true], changes[false]);
    }

    private static string Facts(GitRepository repository) => string.Join('\n',
    [
        repository.WorkTree, repository.GitDirectory, repository.CommonDirectory, $"{repository.Branch}", $"{repository.Head}", $"{repository.RemoteUrl()}",
        .. repository.VersionTags("").Concat(repository.VersionTags("v")).Select(t => $"{t.Key} {t.Value}"),
        .. repository.Commits(null, repository.Head!.Id, new PathFilter([])).Select(c => $"{c}"),
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
