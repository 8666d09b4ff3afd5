using System.Text.RegularExpressions;
using Baton.Testing;
using Baton.Testing.Workflows;

namespace Baton.Core.Tests.Workflows;

/// <summary>The workflows of this repository, and those that its guides, pages and examples show to others.</summary>
public sealed partial class EveryWorkflow
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine(".github"), "*", SearchOption.AllDirectories).Where(WorkflowText.IsWorkflow).Select(Relative), "action.yml"];

    public static TheoryData<string> Pages => [.. Markdown().Where(p => Shown(File.ReadAllText(p)).Any()).Select(Relative)];

    [Theory]
    [MemberData(nameof(Files))]
    public void PinsItsActionsAndKeepsExpressionsOutOfCommands(string file) => Assert.Empty(WorkflowText.Faults(Read(file)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void OnAPageDoesTheSame(string page) => Assert.Empty(FaultsOnPage(Read(page)));

    [Theory]
    [MemberData(nameof(Files))]
    public void WritesToTheRepositoryOnlyOnBranchesThatMayRelease(string file) => Assert.Empty(WorkflowText.JobsOfEveryBranch(Read(file)));

    [Theory]
    [InlineData("- uses: actions/checkout@v5")]
    [InlineData("  uses: actions/checkout@main # v5.0.0")]
    [InlineData("- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8")]
    [InlineData("- uses: actions/checkout@08c6903 # v5.0.0")]
    [InlineData("- uses: \"actions/setup-dotnet@v5.0.0\"")]
    [InlineData("- uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2")]
    [InlineData("- run: echo ${{ inputs.bump }}")]
    [InlineData("- name: x\n  run: |\n    echo\n\n    echo ${{ inputs.bump }}")]
    [InlineData("  run: >-\n    echo ${{ inputs.bump }}\n  env:\n    A: b")]
    public void IsRefusedWithout(string step) => Assert.Single(WorkflowText.Faults(step));

    [Theory]
    [InlineData("- uses: ./.github/actions/own")]
    [InlineData("- run: echo \"$A\"\n  env:\n    A: ${{ inputs.bump }}")]
    [InlineData("- run: |\n    echo \"$A\"\n  env:\n    A: ${{ inputs.bump }}")]
    [InlineData("- uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0")]
    public void IsTakenWith(string step) => Assert.Empty(WorkflowText.Faults(step));

    [Theory]
    [InlineData("", false)]
    [InlineData("    if: github.ref == 'refs/heads/main'\n", false)]
    [InlineData("    environment: release\n", false)]
    [InlineData("    if: github.ref == 'refs/heads/main'\n    environment: release\n", true)]
    [InlineData("    uses: ./.github/workflows/a.yml\n", false)]
    [InlineData("    if: github.ref == 'refs/heads/main'\n    uses: ./.github/workflows/a.yml\n", true)]
    public void ThatReleasesNamesItsBranches(string limits, bool taken) =>
        Assert.Equal(taken ? [] : ["release"], WorkflowText.JobsOfEveryBranch($"on: push\njobs:\n  test:\n    runs-on: x\n  release:\n{limits}    permissions:\n      contents: write\n"));

    [Theory]
    [InlineData("permissions: write-all", "")]
    [InlineData("permissions: 'write-all'", "")]
    [InlineData("permissions:\n  contents: write", "")]
    [InlineData("permissions:\n    contents: \"write\"", "")]
    [InlineData("permissions: # of all jobs\n  # comment\n  id-token: write\n  contents: write # for tags", "")]
    [InlineData("permissions: { contents: write }", "")]
    [InlineData("permissions: {'contents':'write'}", "")]
    [InlineData("permissions:\n  contents: read", "    permissions: write-all\n")]
    [InlineData("permissions:\n  contents: read", "    permissions: { contents: write }\n")]
    [InlineData("permissions:\n  contents: read", "    permissions:\n      contents: 'write'\n")]
    public void ThatMayWriteIsSeenWhereverItSaysSo(string ofAll, string ofOne)
    {
        var jobs = $"jobs:\n  test:\n    runs-on: x\n    permissions: {{}}\n  release:\n    runs-on: x\n{ofOne}    steps: []\n";

        foreach (var workflow in new[] { $"on: push\n{ofAll}\n{jobs}", $"{jobs}{ofAll}\n", $"{ofAll}\n{jobs}".ReplaceLineEndings("\r\n"), $"  {ofAll}\n{jobs}".ReplaceLineEndings("\n  ") })
        {
            Assert.Equal(["release"], WorkflowText.JobsOfEveryBranch(workflow));
            Assert.Equal(["release"], FaultsOnPage($"Text.\n\n```yaml\n{workflow}\n```\n"));
        }
    }

    [Theory]
    [InlineData("permissions: read-all", "")]
    [InlineData("permissions:\n  contents: read\n  id-token: write", "")]
    [InlineData("permissions: write-all", "    permissions:\n      contents: read\n")]
    [InlineData("permissions: write-all", "    permissions: {}\n")]
    [InlineData("permissions: write-all", "    if: github.ref == 'refs/heads/main'\n    environment: release\n")]
    public void ThatMayNotWriteOrIsLimitedIsTaken(string ofAll, string ofOne) =>
        Assert.Empty(WorkflowText.JobsOfEveryBranch($"on: push\n{ofAll}\njobs:\n  release:\n    runs-on: x\n{ofOne}"));

    [Theory]
    [InlineData("  release:\n    runs-on: x\n    permissions:\n      contents: write\n", new[] { "release" })]
    [InlineData("permissions:\n  contents: write\n", new string[0])]
    [InlineData("- uses: ./a\n", new string[0])]
    public void InPartsIsReadToo(string part, string[] jobs) => Assert.Equal(jobs, WorkflowText.JobsOfEveryBranch(part));

    [Theory, InlineData("ci.yml", true), InlineData("ci.yaml", true), InlineData("ci.md", false)]
    public void HasOneOfTwoEndings(string file, bool workflow) => Assert.Equal(workflow, WorkflowText.IsWorkflow(file));

    private static IEnumerable<string> FaultsOnPage(string page) => Shown(page).SelectMany(s => WorkflowText.Faults(s).Concat(WorkflowText.JobsOfEveryBranch(s)));

    private static IEnumerable<string> Markdown() => new[] { "docs", "examples", "sdk", "build" }
        .SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.Combine(f), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(RepositoryRoot.Path, "*.md"))
        .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/artifacts/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Shown(string page) => Block().Matches(page.ReplaceLineEndings("\n")).Select(m => m.Groups["text"].Value);

    private static string Relative(string path) => Path.GetRelativePath(RepositoryRoot.Path, path);

    private static string Read(string file) => File.ReadAllText(RepositoryRoot.Combine(file));

    [GeneratedRegex(@"^ *```ya?ml\n(?<text>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
