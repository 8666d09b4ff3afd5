using Baton.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Releases;
using Baton.Deploy.Ledger;
using Baton.Pipeline.Running;
using Baton.Pipeline.Stages;

namespace Baton.Pipeline.Deploying;

/// <summary>
/// Tells the webhooks of an environment how a deployment ended. A run that did nothing has nothing to tell, and one that is killed tells nothing.
/// </summary>
internal static class DeploymentWebhooks
{
    /// <summary>The version that is live; null for none, and where nobody is to be told.</summary>
    public static async Task<string?> LiveAsync(Run run, ILedger ledger, Release release, EnvironmentConfiguration environment)
    {
        if (environment.Webhooks.IsEmpty)
        {
            return null;
        }

        var history = await ledger.HistoryAsync(release.Name, environment.Name, run.Cancellation);
        return history.IsSuccess ? LedgerHistory.Live(history.Value)?.Version : null;
    }

    /// <summary>Tells them.</summary>
    public static async Task TellAsync(
        Run run, Release release, EnvironmentConfiguration environment, string kind, string? previous, Outcome<Acted> outcome)
    {
        if (environment.Webhooks.IsEmpty || outcome is { IsSuccess: true, Next.Answer.NothingToDo: true })
        {
            return;
        }

        var actor = Deployments.Actor(run);
        var reason = outcome.Errors.FirstOrDefault(d => d.IsError) is { } why ? run.Secrets.Redact($"{why.Code}: {why.Message}") : null;
        var news = new DeploymentNews(
            release.Name, environment.Name, kind, outcome.IsSuccess ? "succeeded" : "failed", release.Version, previous, release.Commit,
            actor.By, actor.Host, actor.Run, run.Environment.Time.GetUtcNow(), reason);
        foreach (var webhook in environment.Webhooks)
        {
            if (await DeploymentWebhook.SendAsync(
                webhook, news.Id(webhook.Url), news.Body(), run.Environment.Variables, run.Environment.Time, run.Cancellation) is { } untold)
            {
                run.Say([untold]);
            }
        }
    }
}
