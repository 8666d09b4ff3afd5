using System.Collections.Immutable;
using Baton.Init.Looking;
using Baton.Init.Proposals;

namespace Baton.Tool.Beginning;

/// <summary>What <c>baton init</c> came to.</summary>
/// <param name="Proposal">The changes of files.</param>
/// <param name="Versions">The versions of the last commits, before and after.</param>
/// <param name="HasCommits">Whether the repository has a commit.</param>
/// <param name="IsRepository">Whether there is one.</param>
/// <param name="IsOnGitHub">Whether its remote is on GitHub.</param>
/// <param name="ChangesLockFiles">Whether NuGet's lock files name a package that is replaced.</param>
internal sealed record InitAnswer(Proposal Proposal, ImmutableArray<UnitVersions> Versions, bool HasCommits, bool IsRepository, bool IsOnGitHub, bool ChangesLockFiles)
{
    /// <summary>Whether the files are written.</summary>
    public bool IsApplied { get; init; }

    /// <summary>Whether they are committed.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>The package source that was given, as an argument; empty for none.</summary>
    public string Source { get; init; } = "";

    /// <summary>The commands that come next.</summary>
    public ImmutableArray<string> Next => !IsApplied && Proposal.Edits.Length > 0
        ? [$"baton init --yes --commit{Source}", $"or, to commit by yourself: baton init --yes{Source}"]
        :
        [
            .. IsApplied && ChangesLockFiles ? ["dotnet restore --force-evaluate && git add --all && git commit -m \"build: lock files\""] : (string[])[],
            .. IsApplied && !IsCommitted ? [$"git add --all && git commit -m \"{Init.Applying.ProposalCommit.Message}\""] : (string[])[],
            IsOnGitHub ? "baton release --local" : "baton release",
        ];
}
