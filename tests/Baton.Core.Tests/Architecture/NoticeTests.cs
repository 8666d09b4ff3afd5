using System.Text.Json;
using System.Text.RegularExpressions;
using Baton.Testing;

namespace Baton.Core.Tests.Architecture;

/// <summary>The packages that carry other people's code carry its notices.</summary>
public sealed partial class NoticeTests
{
    private static readonly string Notices = File.ReadAllText(RepositoryRoot.Combine("THIRD-PARTY-NOTICES.txt"));

    public static TheoryData<string> Components =>
    [
        .. Assemblies().Matches(File.ReadAllText(RepositoryRoot.Combine("build", "Cake.props"))).SelectMany(m => m.Groups["names"].Value.Split(';')),
        .. JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("build", "Baton.Tool", "packages.lock.json"))).RootElement
            .GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").Select(package => package.Name),
    ];

    [Theory]
    [MemberData(nameof(Components))]
    public void NameEachComponentThatTheToolCarries(string component) => Assert.Matches($@"(?<![\w.]){Regex.Escape(component)}(?![\w])", Notices);

    [Theory]
    [InlineData("Permission is hereby granted, free of charge")]
    [InlineData("Neither the name of the copyright holder")]
    [InlineData("Apache License")]
    [InlineData("libgit2")]
    [InlineData("GNU GENERAL PUBLIC LICENSE")]
    public void HaveTheTextOfEachLicense(string text) => Assert.Contains(text, Notices, StringComparison.Ordinal);

    [Theory]
    [InlineData("build/Baton.Tool/Baton.Tool.csproj")]
    [InlineData("sdk/Baton.Sdk/Baton.Sdk.csproj")]
    public void ArePacked(string project) => Assert.Contains(
        "THIRD-PARTY-NOTICES.txt\" Pack=\"true\" PackagePath=\"/\"", File.ReadAllText(RepositoryRoot.Combine(project.Split('/'))), StringComparison.Ordinal);

    [GeneratedRegex(@"_CakeAssembly Include=""(?<names>[^""]+)""")]
    private static partial Regex Assemblies();
}
