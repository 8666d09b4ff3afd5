using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Init.Facts;
using Baton.Init.Proposals;

namespace Baton.Init.Tests.Equipment;

/// <summary>A repository in memory.</summary>
internal static class Shape
{
    public const string Library = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";
    public const string Tests = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="xunit.v3" Version="3.0.0" /></ItemGroup></Project>""";

    public static RepositoryFacts Of(params (string Path, string Text)[] files) => new()
    {
        Name = "acme",
        BatonVersion = "1.2.0",
        HasSdk = true,
        Git = new GitFacts { HasCommits = true },
        Files = files.ToImmutableSortedDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal),
    };

    public static RepositoryFacts Tagged(this RepositoryFacts facts, params string[] tags) => facts with { Git = facts.Git! with { Tags = [.. tags] } };

    public static Proposal Proposed(this RepositoryFacts facts)
    {
        var result = Proposer.Propose(facts);
        Assert.True(result.IsSuccess, string.Join('\n', result.Diagnostics));
        return result.Value;
    }

    public static Diagnostic Refused(this RepositoryFacts facts) => Assert.Single(Proposer.Propose(facts).Diagnostics, d => d.IsError);

    /// <summary>What a file is to say.</summary>
    public static string After(this Proposal proposal, string path) =>
        proposal.Edits.FirstOrDefault(e => e.Path == path)?.After ?? throw new InvalidOperationException($"{path} is not written, but {string.Join(", ", proposal.Edits.Select(e => e.Path))}");

    /// <summary>A proposed baton.json, as its reader reads it.</summary>
    public static UnitConfiguration Unit(this Proposal proposal, string path = "baton.json")
    {
        var read = ConfigurationReader.Read(proposal.After(path), path, "folder");
        Assert.True(read.IsSuccess, string.Join('\n', read.Diagnostics));
        return read.Value;
    }

    /// <summary>The repository with the edits made and committed.</summary>
    public static RepositoryFacts Applied(this RepositoryFacts facts, Proposal proposal) => facts with
    {
        Files = proposal.Edits.Aggregate(facts.Files, (files, e) => e.After is { } text ? files.SetItem(e.Path, text) : files.Remove(e.Path)),
        Source = null,
        Git = facts.Git is { } git ? git with { HasCommits = true } : new GitFacts { HasCommits = true },
    };

    public static IEnumerable<string> Paths(this Proposal proposal) => proposal.Edits.Select(e => e.Path);

    public static IEnumerable<string> Codes(this Proposal proposal) => proposal.Notes.Select(n => n.Code);
}
