using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Announcements;

/// <summary>Tells a webhook of a deployment that has ended. It never decides about the deployment: what goes wrong is a warning.</summary>
public static class DeploymentWebhook
{
    /// <summary>The event in the header X-Baton-Event.</summary>
    public const string Event = "deployment";

    /// <summary>Sends one message, again where it certainly did not arrive.</summary>
    /// <param name="target">The webhook.</param>
    /// <param name="id">The id of the delivery, the same in every try.</param>
    /// <param name="body">The message, JSON in UTF-8.</param>
    /// <param name="variables">The environment, for its address and key.</param>
    /// <param name="time">The clock of the waits.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A warning; null when the webhook was told.</returns>
    public static async Task<Diagnostic?> SendAsync(
        WebhookConfiguration target, string id, byte[] body, IReadOnlyDictionary<string, string> variables, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var address = WebhookAddress.Of(new AnnouncementConfiguration(target.Url) { Secret = target.Secret }, variables);
        if (address.Problem is { } problem)
        {
            return problem;
        }

        var delivery = await new Webhook(address, Event, id, target.Timeout, time).SendAsync(body, cancellationToken);
        var verb = delivery.State == DeliveryState.Uncertain ? "may not have been" : "was not";
        return delivery.State == DeliveryState.Delivered ? null : AnnouncementDiagnostics.DeploymentUntold.Report(
            $"The webhook {target.Url} {verb} told of the deployment: {delivery.Words}.",
            "The deployment ended as the ledger says. The message is not sent again.");
    }
}
