using System.Text.Json.Nodes;

namespace Baton.Testing.GitHub;

/// <summary>https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api: 30 a page, 100 at most, a Link header while there is more.</summary>
internal static class Pages
{
    public static Reply Of(Call call, IReadOnlyCollection<JsonNode> all)
    {
        var size = Math.Clamp(int.TryParse(call.Query("per_page"), out var asked) ? asked : 30, 1, 100);
        if (Math.Min(size, all.Count) > call.Server.Behaviour.LargestPage)
        {
            return Refusal.Of(504, "We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.");
        }

        var page = Math.Max(1, int.TryParse(call.Query("page"), out var number) ? number : 1);
        var reply = Reply.Ok(new JsonArray([.. all.Skip((page - 1) * size).Take(size)]));
        var last = (all.Count + size - 1) / size;
        return page < last
            ? reply.With("Link", $"<{Link(call, size, page + 1)}>; rel=\"next\", <{Link(call, size, last)}>; rel=\"last\"")
            : reply;
    }

    // The other parameters stay: the address of a page is opaque, and it asks for the same list.
    private static string Link(Call call, int size, int page)
    {
        var kept = string.Concat(call.Request.Query.Where(q => q.Key is not ("per_page" or "page")).Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}&"));
        return new Uri(call.Server.Url, $"{call.Request.Path.Value!.TrimStart('/')}?{kept}per_page={size}&page={page}").ToString();
    }
}
