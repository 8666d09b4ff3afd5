using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Operations;

/// <summary>Reads what a program sees in its places: <c>{"places": [{"name": "web1", "version": "1.5.0", "well": true, "detail": "200 ok"}]}</c>.</summary>
internal static class Places
{
    /// <summary>The places.</summary>
    /// <param name="program">The program, for messages.</param>
    /// <param name="answer">Its result.</param>
    public static Result<ImmutableArray<PlaceStatus>> Read(string program, JsonObject answer)
    {
        var places = ImmutableArray.CreateBuilder<PlaceStatus>();
        foreach (var item in answer["places"] as JsonArray ?? [])
        {
            if (item is not JsonObject place || PlainText.In(place, "name") is not { Length: > 0 } name)
            {
                return ExecAnswer.Bad(program, "an entry of \"places\" needs a \"name\"");
            }

            places.Add(new(name, PlainText.In(place, "version") is { Length: > 0 } version ? version : null, place["well"] is JsonValue well && well.TryGetValue<bool>(out var isWell) ? isWell : null, PlainText.In(place, "detail") ?? ""));
        }

        return places.ToImmutable();
    }
}
