using System.Globalization;

namespace Baton.Deploy.Hosts.Balancing;

/// <summary>A line of HAProxy's statistics.</summary>
/// <param name="Status">Its state: <c>UP</c>, <c>DRAIN</c>, <c>no check</c>, …</param>
/// <param name="Sessions">How many requests it answers now.</param>
internal sealed record HaProxyServer(string Status, int Sessions)
{
    /// <summary>Whether requests are sent to a server of that state.</summary>
    public static bool IsReady(string status) => status.StartsWith("UP", StringComparison.Ordinal) || status == "no check";

    /// <summary>Finds a server, <c>backend/server</c>; null where there is none.</summary>
    /// <param name="statistics">The answer to <c>show stat</c>: comma-separated, the names of the columns in the first line.</param>
    /// <param name="name">The server.</param>
    public static HaProxyServer? Find(string statistics, string name)
    {
        var lines = statistics.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = (lines.FirstOrDefault() ?? "").TrimStart('#', ' ').Split(',').ToList();
        var (backend, server, status, sessions) = (columns.IndexOf("pxname"), columns.IndexOf("svname"), columns.IndexOf("status"), columns.IndexOf("scur"));
        return new[] { backend, server, status, sessions }.Min() < 0 ? null : lines.Skip(1).Select(l => l.Split(','))
            .Where(c => c.Length > new[] { backend, server, status, sessions }.Max() && $"{c[backend]}/{c[server]}" == name)
            .Select(c => new HaProxyServer(c[status], int.TryParse(c[sessions], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)).FirstOrDefault();
    }
}
