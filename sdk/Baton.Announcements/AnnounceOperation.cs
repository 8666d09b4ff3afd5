using System.Security.Cryptography;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;

namespace Baton.Announcements;

/// <summary>A webhook was told of the release: at most once, whatever happens to the runs that try.</summary>
internal sealed class AnnounceOperation(string id, Announcement announcement, AnnouncementConfiguration target, AnnouncementSurroundings surroundings) : IOperation
{
    /// <summary>No run needs longer: three tries, and what a receiver may ask to wait between them.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly byte[] _body = AnnouncementBody.Write(announcement, target.Format);
    private readonly string _key = DeliveryKey.Of(announcement, target);
    private bool _done;

    public string Id => id;

    private TimeSpan Patience => (target.Timeout * 3) + Margin;

    private string Receipt => Path.Combine(surroundings.Receipts, $"announcement-{_key}.txt");

    private string Name => $"{FormatName.Of(target.Format)} webhook {target.Url}";

    public OperationDescription Describe() => new(
        "announce",
        $"{announcement.Title} to {target.Url}",
        ("format", FormatName.Of(target.Format)),
        ("key", _key),
        ("size", _body.Length.ToString()),
        ("sha256", Convert.ToHexStringLower(SHA256.HashData(_body))),
        ("requests", string.Join(", ", surroundings.Claims is { } claims ? [.. claims.Requests, $"POST {target.Url}", claims.SettlingRequest] : [$"POST {target.Url}"])));

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Before, whoever has it open is telling it, and applying waits for him. Afterwards he only reads.
            switch (_done ? await DeliveryReceipt.LookAsync(Receipt, Patience, surroundings.Time, cancellationToken) : DeliveryReceipt.Look(Receipt))
            {
                case DeliveryState.Delivered:
                    return new Observation.Satisfied("was told");
                case DeliveryState.Elsewhere:
                    return new Observation.Satisfied("another run has told it");
                case DeliveryState.Uncertain:
                    return new Observation.Satisfied("was told, and nobody knows whether it heard");
                case DeliveryState.Refused:
                    return new Observation.Missing("was not told");
                case DeliveryState.Sending:
                    return new Observation.Missing("a run was interrupted while it told it");
                case null:
                    return new Observation.Missing("another run is telling it");
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            return new Observation.Missing($"its receipt cannot be read: {exception.Message}");
        }

        if (surroundings.Claims is not { } claims)
        {
            return new Observation.Missing("was not told");
        }

        // Where it cannot be seen, taking the claim will tell.
        if (!(await claims.IsTakenAsync(_key, cancellationToken)).Value)
        {
            return new Observation.Missing("was not told");
        }

        return (await claims.IsSettledAsync(_key, cancellationToken)).Value ? new Observation.Satisfied("another run has told it, or has said that nobody knows") : new Observation.Missing("another run has begun to tell it");
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken)
    {
        var address = WebhookAddress.Of(target, surroundings.Variables);
        if (address.Problem is { } problem)
        {
            return problem;
        }

        try
        {
            using var receipt = await DeliveryReceipt.OpenAsync(Receipt, Patience * 2, surroundings.Time, cancellationToken);
            var said = receipt.State switch
            {
                DeliveryState.Sending => await LeftAsync(receipt, "a run was interrupted while it told it", cancellationToken),
                DeliveryState.None or DeliveryState.Refused => await TellAsync(receipt, address, cancellationToken),
                _ => null,
            };
            _done = true;
            return said;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed($"its receipt '{Receipt}' cannot be written: {exception.Message}", "Free some space, or make the folder writable, and run it again.");
        }
    }

    private async Task<Diagnostic?> TellAsync(DeliveryReceipt receipt, WebhookAddress address, CancellationToken cancellationToken)
    {
        var isOurs = receipt.State == DeliveryState.Refused;
        receipt.Write(DeliveryState.Sending);
        if (!isOurs && surroundings.Claims is { } claims)
        {
            var ours = await claims.TakeAsync(_key, cancellationToken);
            if (!ours.IsSuccess || !ours.Value)
            {
                receipt.Write(DeliveryState.None);
                return ours.IsSuccess ? await ElsewhereAsync(receipt, claims, cancellationToken) : Unseen(ours.Diagnostics[0]);
            }
        }

        var delivery = await new Webhook(address, "release", _key, target.Timeout, surroundings.Time).SendAsync(_body, cancellationToken);
        receipt.Write(delivery.State);
        if (delivery.State == DeliveryState.Refused && surroundings.Claims is { } taken && await taken.GiveBackAsync(_key, cancellationToken))
        {
            receipt.Write(DeliveryState.None);
        }

        await SettleAsync(receipt, cancellationToken);
        return delivery.State switch
        {
            DeliveryState.Delivered => null,
            DeliveryState.Uncertain => Unknown(delivery.Words),
            _ => Failed(delivery.Words, "Look whether the webhook is still there and its address is whole, and run the same command again: only what was not told is told."),
        };
    }

    /// <summary>Another run has taken it. It may be telling it now, on another machine; or it was killed there, with its receipt.</summary>
    private async Task<Diagnostic?> ElsewhereAsync(DeliveryReceipt receipt, IDeliveryClaims claims, CancellationToken cancellationToken)
    {
        var until = surroundings.Time.GetUtcNow() + Patience;
        for (var number = 0; ; number++)
        {
            var settled = await claims.IsSettledAsync(_key, cancellationToken);
            if (!settled.IsSuccess)
            {
                return Unseen(settled.Diagnostics[0]);
            }

            if (settled.Value)
            {
                receipt.Write(DeliveryState.Elsewhere);
                return null;
            }

            if (surroundings.Time.GetUtcNow() >= until)
            {
                return await LeftAsync(receipt, "another run began to tell it, and never said how that ended", cancellationToken);
            }

            await Task.Delay(LookAgain.Growing(number, First, Longest), surroundings.Time, cancellationToken);
        }
    }

    private async Task<Diagnostic> LeftAsync(DeliveryReceipt receipt, string why, CancellationToken cancellationToken)
    {
        receipt.Write(DeliveryState.Uncertain);
        await SettleAsync(receipt, cancellationToken);
        return Unknown(why);
    }

    /// <summary>After the receipt, and only what needs to be said: a run that has seen it says nothing any more.</summary>
    private Task SettleAsync(DeliveryReceipt receipt, CancellationToken cancellationToken) =>
        receipt.State is DeliveryState.Delivered or DeliveryState.Uncertain && surroundings.Claims is { } claims ? claims.SettleAsync(_key, cancellationToken) : Task.CompletedTask;

    private Diagnostic Unknown(string why) => (target.Required ? AnnouncementDiagnostics.Uncertain : AnnouncementDiagnostics.UncertainWarning).Report(
        $"Nobody knows whether the {Name} has heard of {announcement.Title}: {why}.",
        $"Look there. It is not told again by itself; to tell it again, delete '{Receipt}'{(surroundings.Claims is null ? "" : $" and both references of the claim {_key}")} and run the same command.");

    private Diagnostic Unseen(Diagnostic why) => Failed($"it cannot be seen whether another run tells it: {why.Message}", why.Cure);

    private Diagnostic Failed(string why, string cure) => (target.Required ? AnnouncementDiagnostics.Failed : AnnouncementDiagnostics.FailedWarning).Report(
        $"The {Name} was not told of {announcement.Title}: {why}.", cure);
}
