using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Git.Running;
using Baton.Init.Applying;
using Baton.Init.Looking;
using Baton.Init.Proposals;
using Baton.Tool.CommandLine;
using Baton.Tool.Rendering;
using Baton.Tool.Surroundings;

namespace Baton.Tool.Beginning;

/// <summary><c>baton init</c>: inspects a repository and shows the proposed changes as a diff; writes them after confirmation. It runs without Cake's host, because there is no release unit yet.</summary>
internal static class InitCommand
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Invocation invocation, ProcessWorld world)
    {
        var context = new GitContext(world.Variables);
        var answer = Propose(invocation, world, context);
        if (!answer.IsSuccess)
        {
            return End(invocation, world, null, answer.Diagnostics);
        }

        var (asked, proposed) = (invocation.Values("yes").Any(), answer.Value);
        var isText = !invocation.Json;
        if (isText)
        {
            var console = Consoles.On(world.Out, world.OutColours);
            InitText.WriteProposal(console, proposed, world.OutColours);
            InitText.WriteNotes(console, proposed, answer.Diagnostics);
        }

        var takes = proposed.Proposal.Edits.Length > 0 && (asked || (isText && Confirmed(world)));
        if (!takes)
        {
            return End(invocation, world, proposed, answer.Diagnostics);
        }

        var failed = Apply(proposed, invocation.Directory, context, invocation.Values("commit").Any());
        return End(invocation, world, failed is null ? proposed with { IsApplied = true, IsCommitted = invocation.Values("commit").Any() } : proposed,
            failed is null ? answer.Diagnostics : answer.Diagnostics.Add(failed));
    }

    private static Result<InitAnswer> Propose(Invocation invocation, ProcessWorld world, GitContext context)
    {
        var looked = RepositoryLook.Of(invocation.Directory, context, ProcessWorld.BatonVersion, invocation.Values("source").LastOrDefault());
        if (!looked.IsSuccess)
        {
            return looked.Reasons;
        }

        var facts = looked.Value;
        if (facts.Source is null)
        {
            facts = facts with { HasSdk = SdkSearch.FindAsync(invocation.Directory, facts.BatonVersion, world.Cancellation).GetAwaiter().GetResult() };
        }

        var proposal = Proposer.Propose(facts);
        if (!proposal.IsSuccess)
        {
            return proposal.Reasons;
        }

        var versions = VersionComparison.Of(proposal.Value, invocation.Directory, context, world.Cancellation);
        return versions.IsSuccess
            ? Result<InitAnswer>.Success(new InitAnswer(proposal.Value, versions.Value, facts.Git is { HasCommits: true }, facts.Git is not null,
                facts.Git?.IsOnGitHub == true, proposal.Value.Versioner is not null && facts.Named("packages.lock.json").Any())
            {
                Source = facts.Source is { } source ? $" --source {source}" : "",
            }, [.. proposal.Value.Notes, .. Differences(versions.Value)])
            : versions.Reasons;
    }

    private static IEnumerable<Diagnostic> Differences(ImmutableArray<UnitVersions> units) => units.Where(u => u.Different.Any()).Select(u => Init.InitDiagnostics.VersionsDiffer.Report(
        $"{u.Different.Count()} of the last {u.Versions.Length} commits would have another version: {string.Join(", ", u.Different.Take(3).Select(d => $"{d.Commit[..7]} {d.Before} → {d.After}"))}.",
        "Change \"versioning\" in the proposed baton.json."));

    private static bool Confirmed(ProcessWorld world)
    {
        if (world.Ask is not { } ask)
        {
            return false;
        }

        world.Out.Write("\nApply these changes? [y/N] ");
        world.Out.Flush();
        return ask()?.Trim() is { } said && (said.Equals("y", StringComparison.OrdinalIgnoreCase) || said.Equals("yes", StringComparison.OrdinalIgnoreCase));
    }

    private static Diagnostic? Apply(InitAnswer answer, string folder, GitContext context, bool commits) =>
        (answer.IsRepository ? null : ProposalCommit.Begin(folder, context))
        ?? ProposalFiles.Write(answer.Proposal, folder)
        ?? (commits ? ProposalCommit.Make(answer.Proposal, folder, context, everything: !answer.HasCommits) : null);

    private static int End(Invocation invocation, ProcessWorld world, InitAnswer? answer, ImmutableArray<Diagnostic> diagnostics)
    {
        var exit = diagnostics.FirstOrDefault(d => d.IsError)?.Descriptor.Exit ?? ExitCode.Done;
        if (invocation.Json)
        {
            world.Out.WriteLine(AnswerJson.Of(Commands.Init.Name, (int)exit, answer is null ? new { } : InitJson.Of(answer), diagnostics));
            return (int)exit;
        }

        if (answer is null || exit != ExitCode.Done)
        {
            InitText.WriteErrors(Consoles.On(world.Error, world.ErrorColours), [.. diagnostics.Where(d => d.IsError)]);
        }
        else
        {
            InitText.WriteEnd(Consoles.On(world.Out, world.OutColours), answer);
        }

        return (int)exit;
    }
}
