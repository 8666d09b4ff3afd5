using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Git;
using Baton.Git.Reading;
using Baton.Git.Running;
using Baton.Init.Proposals;

namespace Baton.Init.Looking;

/// <summary>Computes the versions of the last commits twice: by the rule that the repository had, and by the baton.json that is proposed, as its reader reads it.</summary>
public static class VersionComparison
{
    /// <summary>How many commits are compared.</summary>
    public const int Commits = 20;

    /// <summary>The comparison of each unit that had a rule which Baton has too; empty without one.</summary>
    public static Result<ImmutableArray<UnitVersions>> Of(Proposal proposal, string folder, GitContext context, CancellationToken cancellationToken)
    {
        var found = GitRepository.Find(folder, context);
        if (found is { IsSuccess: false })
        {
            return found.Reasons;
        }

        using var repository = found?.Value;
        if (repository is not { HasCommits: true, IsShallow: false })
        {
            return ImmutableArray<UnitVersions>.Empty;
        }

        var compared = ImmutableArray.CreateBuilder<UnitVersions>();
        foreach (var unit in proposal.Units.Where(u => u.Earlier is { IsEqual: true }))
        {
            var read = ConfigurationReader.Read(proposal.Edits.First(e => e.Path == unit.File).After!, unit.File, unit.Name);
            var versions = read.IsSuccess ? repository.LastVersions(Commits, [unit.Earlier!.Options, read.Value.Versioning], cancellationToken) : read.Reasons;
            if (!versions.IsSuccess)
            {
                return versions.Reasons;
            }

            compared.Add(new UnitVersions(unit.Name, [.. versions.Value.Select(v => new CommitVersion(v.Commit.Id, v.Commit.Subject, v.Answers[0].Version, v.Answers[1].Version))]));
        }

        return compared.ToImmutable();
    }
}
