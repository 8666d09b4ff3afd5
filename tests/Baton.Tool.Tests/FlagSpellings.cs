using Baton.Tool.CommandLine;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Every flag in every spelling. A run that was meant to be dry never writes.</summary>
public sealed class FlagSpellings
{
    private static readonly string[] OfCake =
    [
        "--dryrun", "--noop", "--whatif", "--tree", "--showtree", "--description", "--descriptions", "--showdescription", "--showdescriptions",
        "--exclusive", "-e", "--version", "--ver", "--info", "--no-report",
    ];

    private static readonly string[] OfBaton = [.. Commands.Options.Where(o => o.Value is null).Select(o => o.Name)];

    private static readonly string[] Values = ["=yes", "=true", "=false", "=1", "=0", "=", ":true", " yes", " true", " false"];

    public static TheoryData<string> WithTargets =>
        [.. OfCake.Concat(OfBaton).SelectMany(Letters).SelectMany(flag => Values.Select(value => $"--target Publish {flag}{value}"))];

    public static TheoryData<string> WithCommands =>
        [.. Commands.All.SelectMany(c => c.Options.Intersect(OfBaton).Append("--json").SelectMany(Letters).SelectMany(flag => Values.Select(value => $"{c.Name} {flag}{value}")))];

    [Theory]
    [MemberData(nameof(WithTargets))]
    [MemberData(nameof(WithCommands))]
    public void WithAValueAreUsageErrors(string arguments)
    {
        var parsed = CommandLineParser.Parse(arguments.Split(' '), Path.GetTempPath());

        // A command has one argument of its own, or none.
        var takesOne = Commands.All.Any(c => c.Operand is not null && arguments.StartsWith($"{c.Name} ", StringComparison.Ordinal));
        Assert.True(!parsed.IsSuccess || (takesOne && arguments.EndsWith(" yes", StringComparison.Ordinal)), arguments);
        Assert.All(parsed.Diagnostics, d => Assert.Equal(2, (int)d.Descriptor.Exit));
    }

    [Theory]
    [InlineData("--dryrun")]
    [InlineData("--DryRun")]
    [InlineData("--DRYRUN")]
    [InlineData("--noop")]
    [InlineData("--NoOp")]
    [InlineData("--whatif")]
    [InlineData("--WhatIf")]
    [InlineData("--dry-run")]
    [InlineData("--Dry-Run")]
    [InlineData("--dry_run")]
    [InlineData("--dryRun=1")]
    [InlineData("--dry")]
    [InlineData("-dryrun")]
    [InlineData("-n")]
    [InlineData("-d")]
    [InlineData("-d=1")]
    [InlineData("/dryrun")]
    [InlineData("-- --dryrun")]
    [InlineData("dryrun")]
    public async Task ThatSayDryPublishNothing(string flag)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());

        var result = await BatonProcess.RunAsync(repository.Path, ["--target", "Publish", .. flag.Split(' ')]);

        Assert.Contains(result.Exit, new[] { 0, 2 });
        Assert.False(Directory.Exists(repository[".baton"]), result.All);
        Assert.Equal("", await repository.GitAsync("tag", "--list"));
    }

    [Theory]
    [InlineData("--target Publish --dryrun=yes", "BATON2085")]
    [InlineData("release --dry-run=true", "BATON2085")]
    [InlineData("release --dry-run false", "BATON2085")]
    [InlineData("--target Publish --dryrn", "BATON2051")]
    [InlineData("--target Release --version 1.5.0", "BATON2085")]
    [InlineData("--target Publsh", "BATON2050")]
    [InlineData("--target Publish --json=false", "BATON2085")]
    public void HaveACode(string arguments, string code)
    {
        var (exit, answer, error) = Worlds.Run(Path.GetTempPath(), arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.Contains(code, answer + error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Letters(string flag) =>
        flag.StartsWith("--", StringComparison.Ordinal) ? [flag, flag.ToUpperInvariant(), "--" + char.ToUpperInvariant(flag[2]) + flag[3..]] : [flag];
}
