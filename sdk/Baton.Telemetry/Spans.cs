using System.Diagnostics;

namespace Baton.Telemetry;

/// <summary>The end of a span.</summary>
internal static class Spans
{
    /// <summary>Ends it.</summary>
    /// <param name="activity">The span; null for none.</param>
    /// <param name="code">The code of its error; null where it ended well. The message is not exported: it may repeat a value.</param>
    public static void Stop(Activity? activity, string? code)
    {
        if (activity is null)
        {
            return;
        }

        if (code is not null)
        {
            activity.SetTag("error.type", code);
        }

        activity.SetStatus(code is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        activity.Dispose();
    }
}
