using System.Net;
using Baton.Core.Diagnostics;

namespace Baton.Feeds.Publishing;

/// <summary>Why a feed did not do what it should.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer, <see cref="NotAsked"/> when nobody was asked.</param>
/// <param name="Message">In the words of NuGet or of the feed.</param>
/// <param name="Known">The diagnostic, where it is known already.</param>
internal sealed record FeedFailure(int Status, string Message, Diagnostic? Known = null)
{
    /// <summary>Of what is wrong on this machine.</summary>
    public const int NotAsked = -1;

    /// <summary>Whether it may be over later: no answer, 408, 429, 5xx.</summary>
    public bool MayPass => Status is 0 or 408 or 429 or >= 500;

    public static FeedFailure Of(Diagnostic known) => new(NotAsked, known.Message, known);

    public static FeedFailure Of(Exception exception)
    {
        var chain = Chain(exception).ToList();
        var status = chain.OfType<HttpRequestException>().Select(e => e.StatusCode).FirstOrDefault(s => s is not null) ?? (HttpStatusCode)0;
        return new FeedFailure((int)status, string.Join(" ", chain.Select(Words).Select(w => w.TrimEnd('.') + ".").Distinct()).ReplaceLineEndings(" "));
    }

    public Diagnostic Report(Feed feed)
    {
        var name = feed.Target.Feed.Source;
        var message = feed.Redact(Message);
        return Known ?? Status switch
        {
            401 or 403 => FeedDiagnostics.BadKey.Report(
                $"'{name}' refuses the key, or the key may not push this package ({Status}: {message})",
                $"Put a key that is neither expired nor for other packages into {feed.Target.Feed.Key}; for trusted publishing look at the feed's policy for this workflow."),
            0 or 408 or >= 500 => FeedDiagnostics.Unreachable.Report(
                $"'{name}' gives no good answer ({(Status == 0 ? "" : $"{Status}: ")}{message})", "Look at your network and at the feed's status page, and run the same command again: it goes on where it stopped."),
            429 => FeedDiagnostics.Unreachable.Report(
                $"'{name}' takes no more requests for now ({Status}: {message})", "Wait an hour, and run the same command again: it goes on where it stopped."),
            _ => FeedDiagnostics.Refused.Report($"'{name}' refuses the package ({Status}: {message})", "Mend what it says, and pack again."),
        };
    }

    /// <summary>NuGet's words and the feed's own; those of the network show what a proxy's address has in it.</summary>
    private static string Words(Exception exception) =>
        exception is HttpRequestException { StatusCode: null } or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException ? NoAnswer.Reason(exception) : exception.Message;

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
