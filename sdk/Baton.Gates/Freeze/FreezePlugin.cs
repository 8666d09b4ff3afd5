using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Plugins;

namespace Baton.Gates.Freeze;

/// <summary>The gate <c>freeze</c>.</summary>
public sealed class FreezePlugin : IPlugin<IGate>
{
    private const string Form = "yyyy-MM-dd'T'HH:mmK";

    /// <inheritdoc/>
    public string Name => FreezeGate.GateName;

    /// <inheritdoc/>
    public string Schema => """
        {
          "freeze": {
            "description": "Nothing new goes live in a freeze window; going back is always possible.", "type": "object", "additionalProperties": false,
            "properties": {
              "windows": {
                "description": "Windows that happen once.", "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["from", "until", "reason"],
                  "properties": {
                    "environments": { "description": "The environments that it is for; all of them when it is left out.", "type": "array", "items": { "type": "string", "pattern": "\\S" } },
                    "from": { "description": "When it begins, with the time zone: 2026-12-20T00:00Z.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$" },
                    "until": { "description": "When it ends.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$" },
                    "reason": { "description": "Why; shown to whoever is held.", "type": "string", "pattern": "\\S" }
                  }
                }
              },
              "weekly": {
                "description": "Windows that happen every week.", "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["time", "reason"],
                  "properties": {
                    "environments": { "description": "The environments that it is for; all of them when it is left out.", "type": "array", "items": { "type": "string", "pattern": "\\S" } },
                    "time": { "description": "A part of the week: fri 16:00 - mon 08:00.", "type": "string", "pattern": "^[A-Za-z]{3} [0-9]{2}:[0-9]{2} - [A-Za-z]{3} [0-9]{2}:[0-9]{2}$" },
                    "zone": { "description": "The time zone, such as Europe/Berlin; UTC when it is left out.", "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_+/ -]{2,}$" },
                    "reason": { "description": "Why; shown to whoever is held.", "type": "string", "pattern": "\\S" }
                  }
                }
              }
            }
          }
        }
        """;

    /// <inheritdoc/>
    public IGate Default { get; } = new FreezeGate([]);

    /// <inheritdoc/>
    public IGate Read(ObjectReader section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.Object(Name) is not { } o)
        {
            return Default;
        }

        var gate = new FreezeGate([.. o.Objects("windows").Select(Once), .. o.Objects("weekly").Select(Weekly)]);
        o.End();
        return gate;
    }

    private static FreezeWindow Once(ObjectReader o)
    {
        Require(o, "from", "until", "reason");
        var window = Window(o) with { From = Moment(o, "from"), Until = Moment(o, "until") };
        if (window.Until <= window.From)
        {
            o.Bad("until", "\"until\" is not after \"from\".");
        }

        o.End();
        return window;
    }

    private static FreezeWindow Weekly(ObjectReader o)
    {
        Require(o, "time", "reason");
        var time = o.Text("time", v => WeeklyTime.Parse(v) is null ? "is not of the form 'fri 16:00 - mon 08:00'." : null);
        var zone = o.Text("zone", v => TimeZoneInfo.TryFindSystemTimeZoneById(v, out _) ? null : "is not a time zone of this machine, such as Europe/Berlin.");
        var window = Window(o);
        o.End();
        return time is not null && WeeklyTime.Parse(time) is { } parts && TimeZoneInfo.TryFindSystemTimeZoneById(zone ?? "UTC", out var found)
            ? window with { Weekly = new WeeklyTime(parts.Start, parts.End, found) } : window;
    }

    private static FreezeWindow Window(ObjectReader o) => new([.. o.Texts("environments", Rules.NotEmpty) ?? []], o.Text("reason", Rules.NotEmpty) ?? "");

    private static void Require(ObjectReader o, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (!o.Has(key))
            {
                o.Bad($"A freeze window needs \"{key}\".");
            }
        }
    }

    private static DateTimeOffset? Moment(ObjectReader o, string key) =>
        o.Text(key, v => Parse(v) is null ? "is not a date and time with a time zone, such as 2026-12-20T00:00Z or 2026-12-20T09:00+01:00." : null) is { } text ? Parse(text) : null;

    /// <summary>A time zone is required: without one the window would move with the machine.</summary>
    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, [Form, "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && (text.EndsWith('Z') || text[10..].AsSpan().IndexOfAny('+', '-') >= 0) ? moment : null;
}
