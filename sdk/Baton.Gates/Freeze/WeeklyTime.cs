using System.Globalization;

namespace Baton.Gates.Freeze;

/// <summary>A part of every week, by the clock of a time zone: <c>fri 16:00 - mon 08:00</c>.</summary>
/// <param name="Start">Its beginning, from Sunday 00:00.</param>
/// <param name="End">Its end; before the beginning where it goes over Saturday night.</param>
/// <param name="Zone">The time zone.</param>
internal sealed record WeeklyTime(TimeSpan Start, TimeSpan End, TimeZoneInfo Zone)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Reads <c>DAY HH:MM - DAY HH:MM</c>; null where it is not of that form, or has no length.</summary>
    public static (TimeSpan Start, TimeSpan End)? Parse(string text) =>
        text.Split(" - ") is [var from, var until] && Moment(from) is { } start && Moment(until) is { } end && start != end ? (start, end) : null;

    /// <summary>The end of the part that a moment is in; null where it is in none. The clock decides: an hour that the clock repeats is in it twice.</summary>
    public DateTimeOffset? EndAt(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Zone).DateTime;
        var sunday = local.Date.AddDays(-(int)local.DayOfWeek);
        var at = local - sunday;
        var isIn = Start < End ? at >= Start && at < End : at >= Start || at < End;
        if (!isIn)
        {
            return null;
        }

        var end = sunday + (Start < End || at < End ? End : End + Week);
        while (Zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(30);
        }

        return new DateTimeOffset(end, Zone.GetUtcOffset(end));
    }

    private static TimeSpan? Moment(string text) =>
        text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var day, var time] && Array.IndexOf(Days, day.ToLowerInvariant()) is >= 0 and var index
            && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? TimeSpan.FromDays(index) + clock.ToTimeSpan() : null;
}
