using System.Text.RegularExpressions;
using Baton.Init.Facts;

namespace Baton.Init.Proposals;

/// <summary>The GitHub workflow: a plan for every pull request, a release when somebody starts it.</summary>
internal static partial class Workflows
{
    private const string Checkout = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
    private const string SetUp = "actions/setup-dotnet@d4c94342e560b34958eacfc5d055d21461ed1c5d # v5.0.0";
    private const string Attest = "actions/attest-build-provenance@977bb373ede98d70efdf65b84cb5f73e068dcc2a # v3.0.0";

    /// <summary>Adds it, unless a workflow runs baton already.</summary>
    public static void Add(EditSet set, RepositoryFacts facts)
    {
        if (!facts.Workflows.Any(w => Runs().IsMatch(facts.Files[w])))
        {
            set.Write(".github/workflows/baton.yml", Text(BranchName().IsMatch(facts.Git!.Branch) ? facts.Git.Branch : "main", facts.Files.ContainsKey("global.json")));
        }
    }

    private static string Text(string branch, bool hasGlobalJson)
    {
        var steps = $"""
                  - uses: {Checkout}
                    with:
                      fetch-depth: 0
                      persist-credentials: false
                  - uses: {SetUp}
                    with:
                      {(hasGlobalJson ? "global-json-file: global.json" : "dotnet-version: 10.0.x")}
                  - run: dotnet tool restore
            """;
        return $$$"""
            # Written by baton init, and yours to change: baton explain github-actions
            name: Baton
            on:
              pull_request:
              workflow_dispatch:
                inputs:
                  bump:
                    description: Which part of the version to raise; auto is what the commits call for
                    type: choice
                    options: [auto, patch, minor, major]
                    default: auto

            permissions:
              contents: read

            jobs:
              plan:
                if: github.event_name == 'pull_request'
                runs-on: ubuntu-latest
                timeout-minutes: 60
                steps:
            {{{steps}}}
                  - name: Plan
                    # The job's summary has the plan: what would be released, and the notes.
                    shell: bash
                    run: |
                      { echo '````'; dotnet baton plan || code=$?; echo '````'; exit ${code:-0}; } | tee -a "$GITHUB_STEP_SUMMARY"

              release:
                if: github.event_name == 'workflow_dispatch' && github.ref == 'refs/heads/{{{branch}}}'
                # Allow only the branch {{{branch}}} under Settings, Environments, release: a branch could change this file.
                environment: release
                concurrency: release
                runs-on: ubuntu-latest
                timeout-minutes: 60
                permissions:
                  contents: write
                  id-token: write
                  attestations: write
                steps:
            {{{steps}}}
                  - name: Release
                    # What a person chose is a variable, never a part of the command.
                    env:
                      BUMP: ${{ inputs.bump }}
                      GITHUB_TOKEN: ${{ github.token }}
                      GIT_COMMITTER_NAME: github-actions[bot]
                      GIT_COMMITTER_EMAIL: 41898282+github-actions[bot]@users.noreply.github.com
                    run: dotnet baton release --bump "$BUMP"
                  - name: Attest
                    # GitHub attests the files of public repositories. Where there was nothing to release there is nothing to attest.
                    if: ${{ !github.event.repository.private && hashFiles('artifacts/baton/packages/*') != '' }}
                    uses: {{{Attest}}}
                    with:
                      subject-path: artifacts/baton/packages/*

            """;
    }

    [GeneratedRegex(@"\bbaton\b", RegexOptions.IgnoreCase)]
    private static partial Regex Runs();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._/-]*$")]
    private static partial Regex BranchName();
}
