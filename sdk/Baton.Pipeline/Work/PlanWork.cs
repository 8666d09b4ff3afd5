using System.Collections.Immutable;
using Baton.Build;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Releases;
using Baton.Deploy;
using Baton.Deploy.Directories;
using Baton.Feeds;
using Baton.Git;
using Baton.GitHub.Publishing;
using Baton.Pipeline.Answers;
using Baton.Pipeline.Journal;
using Baton.Pipeline.Session;
using Baton.Store;

namespace Baton.Pipeline.Work;

/// <summary>Decides which operations a release is made of. The dry run prints this list, the real run applies it.</summary>
internal static class PlanWork
{
    /// <summary>
    /// Tag, publish, and tell of it. Over all publishers first what can be taken back (drafts with their files, folders), then what never can (packages
    /// on feeds), and then what everybody sees: a feed that refuses leaves nothing public. docs/decisions/0044-order-of-publishers.md tells why.
    /// </summary>
    public static IReadOnlyList<IOperation> Publishing(ReleaseSession session)
    {
        var (unit, release) = (session.Unit!, session.Release!);
        var (hidden, pushed, visible) = (new List<IOperation>(), new List<IOperation>(), new List<IOperation>());
        if (IsCut(session) && unit.Repository is { HasCommits: true } repository)
        {
            hidden.Add(new TagOperation(repository, release.Tag, release.Commit, ReleaseWork.Date(session)));
            if (TagPush.Plan(session) is { } push)
            {
                (TagPush.IsFirst(session) ? hidden : pushed).Add(push);
            }
        }

        var files = session.Files ??= PackedFiles.Write(session, session.Environment.Time.GetUtcNow());
        var (number, hosts, feeds) = (0, 0, 0);
        foreach (var publisher in unit.Configuration.Publish)
        {
            if (publisher.GitHub is { } github)
            {
                hosts++;
                var host = RemotePublishing.GitHub(session, github, files, hosts == 1 ? "publish/github" : $"publish/github-{hosts}");
                var draft = Publicity.Begins(host);
                hidden.AddRange(host[..draft]);
                visible.AddRange(host[draft..]);
                continue;
            }

            if (publisher.NuGet is { } nuget)
            {
                feeds++;
                pushed.AddRange(FeedPublisher.Plan(release, unit.Packages, FeedWork.Target(session, nuget) with { Id = feeds == 1 ? "publish/nuget" : $"publish/nuget-{feeds}" }));
                continue;
            }

            number++;
            hidden.AddRange(new FolderStore(unit.Absolute(publisher.Folder!)).Publish(release, files, number == 1 ? "publish/folder" : $"publish/folder-{number}"));
        }

        return [.. hidden, .. pushed, .. visible, .. AnnouncementWork.Plan(session)];
    }

    /// <summary>Whether this run cuts a version, and so makes its tag here.</summary>
    public static bool IsCut(ReleaseSession session) => (session.Options.Version ?? session.Options.Bump) is not null;

    /// <summary>Deploy to one environment.</summary>
    public static Deployment Deployment(ReleaseSession session, Release release, string artifacts, EnvironmentConfiguration environment, string kind = "deploy") => new()
    {
        Release = release,
        Artifacts = artifacts,
        Environment = environment,
        Layout = new DirectoryLayout(session.Unit!.Absolute(environment.Path)),
        Ledger = Ledgers.Open(session.Unit),
        Actor = Actor(session),
        Kind = kind,
        Variables = session.Environment.Variables,
        Time = session.Environment.Time,
    };

    /// <summary>Who this run is.</summary>
    public static DeployActor Actor(ReleaseSession session) =>
        new(session.Environment.User, session.Environment.Host, session.Environment.ProcessId, session.Environment.RunId);

    /// <summary>The environment that was asked for; null for none.</summary>
    public static EnvironmentConfiguration? Environment(ReleaseSession session) =>
        session.Options.Environment is { } name ? session.Need(session.Unit!.Configuration.FindEnvironment(name)) : null;

    /// <summary>Shows operations, and what looking at each of them shows now. Ends the run where one of them could not be done.</summary>
    public static async Task ShowAsync(ReleaseSession session, IReadOnlyList<IOperation> operations)
    {
        var seen = await PlanRecording.LookAsync(session, operations);
        session.Answer = session.Answer with { Operations = [.. operations.Select(o => View(o, Seen(seen[o.Id])))] };
        if (seen.Values.OfType<Observation.Conflict>().Select(c => c.Why).ToList() is { Count: > 0 } conflicts)
        {
            session.Stop(conflicts);
        }
    }

    /// <summary>Shows the whole plan, and asks the gates.</summary>
    public static async Task ShowAsync(ReleaseSession session)
    {
        var environment = Environment(session);
        var plan = new Plan(Whole(session, Publishing(session)));
        var seen = session.Options.Probe ? await PlanRecording.LookAsync(session, plan.Operations) : null;
        session.Answer = session.Answer with
        {
            Operations = seen is null ? Describe(plan.Operations) : [.. plan.Operations.Select(o => View(o, Seen(seen[o.Id])))],
        };
        session.Note($"{plan.Operations.Length} operations");
        var gates = environment is null ? [] : await GateWork.AskAsync(session, session.Release!, environment);
        await ApprovedPlan.CheckAsync(session, plan.Operations, gates);
        var conflicts = seen?.Values.OfType<Observation.Conflict>().Select(c => c.Why).ToList() ?? [];
        if (conflicts.Exists(c => c.IsError))
        {
            // A release would end there, and nobody can approve what cannot be done.
            session.Stop(conflicts);
        }

        session.Say(conflicts);

        await ApprovedPlan.WriteAsync(session, plan.Operations, gates, seen);
        GateWork.Pass(session, gates);
    }

    /// <summary>The publishing, and the deployment when an environment was asked for.</summary>
    public static IReadOnlyList<IOperation> Whole(ReleaseSession session, IReadOnlyList<IOperation> publishing) => Environment(session) is { } environment
        ? [.. publishing, .. DirectoryProvider.Operations(Deployment(session, session.Release!, session.Unit!.Packages, environment))] : publishing;

    /// <summary>Applies operations, and adds how they ended to the answer.</summary>
    public static async Task<RunOutcome> ApplyAsync(ReleaseSession session, IReadOnlyList<IOperation> operations, Func<Diagnostic?> mayGoOn)
    {
        OpenJournal(session);
        var outcome = await PlanRunner.RunAsync(new Plan(operations), session.Observer, () => mayGoOn() ?? session.Journal?.Failure, session.Cancellation);
        session.Say(outcome.Warnings);
        var ended = operations.Zip(outcome.Operations, (o, r) => View(o, Word(r.Status), r.Evidence));
        var all = (session.Answer.Operations ?? []).AddRange(ended);
        session.Answer = session.Answer with { Operations = all, NothingToDo = all.All(o => o.Status == "satisfied") ? true : null };
        session.Note(outcome.WasNoOp ? "nothing to do" : $"{outcome.Operations.Count(o => o.Status == OperationStatus.Applied)} of {operations.Count} operations applied");
        return outcome;
    }

    /// <summary>Operations that nobody has looked at.</summary>
    public static ImmutableArray<OperationAnswer> Describe(IEnumerable<IOperation> operations) => [.. operations.Select(o => View(o, "planned", ""))];

    private static OperationAnswer View(IOperation operation, (string Status, string Evidence) seen) => View(operation, seen.Status, seen.Evidence);

    private static OperationAnswer View(IOperation operation, string status, string evidence)
    {
        var description = operation.Describe();
        return new(operation.Id, description.Action, description.Target, description.Details.ToImmutableSortedDictionary(StringComparer.Ordinal), status, evidence);
    }

    private static void OpenJournal(ReleaseSession session)
    {
        if (session.Journal is not null)
        {
            return;
        }

        try
        {
            SelfIgnored.Make(session.Unit!.Output);
            session.Journal = JournalFile.Start(
                Path.Combine(session.Unit.Output, "journal.jsonl"), session.Environment.RunId, session.Command, session.Environment.Time, session.Secrets.Redact);
            if (session.Journal.Interrupted is { } last)
            {
                session.Say(WorkDiagnostics.Resumed.Report(
                    $"The run {last.Run} has not ended: it was interrupted{(last.Operation is null ? "" : $" at {last.Operation}")}, or still runs. This one goes on from what it finds.", ""));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Stop(StepDiagnostics.CannotWrite.Report(
                $"The journal cannot be written to '{session.Unit!.Output}': {exception.Message}", "Free some space, or make the folder writable."));
        }
    }

    private static string Word(OperationStatus status) => status switch
    {
        OperationStatus.AlreadySatisfied => "satisfied",
        OperationStatus.Applied => "applied",
        OperationStatus.Failed => "failed",
        OperationStatus.GivenUp => "given-up",
        _ => "not-reached",
    };

    private static (string Status, string Evidence) Seen(Observation observation) => observation switch
    {
        Observation.Satisfied satisfied => ("satisfied", satisfied.Evidence),
        Observation.Conflict conflict => (conflict.Why.IsError ? "conflict" : "given-up", conflict.Why.Message),
        Observation.Missing missing => ("missing", missing.Writes.IsEmpty ? missing.Why : $"{missing.Why}; {string.Join(", ", missing.Writes)}"),
        _ => ("missing", ""),
    };
}
