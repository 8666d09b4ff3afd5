namespace Baton.Testing.Telemetry;

/// <summary>A span as it arrived.</summary>
public sealed record ReceivedSpan(string TraceId, string Id, string Parent, string State, string Name, bool IsError, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The fields of https://github.com/open-telemetry/opentelemetry-proto, trace.proto.</summary>
    internal static ReceivedSpan Read(byte[] message)
    {
        var fields = ProtoField.Read(message).ToList();
        ProtoField Of(int field) => fields.FirstOrDefault(f => f.Field == field, new(field, 0, []));
        return new(
            Of(1).Hex, Of(2).Hex, Of(4).Hex, Of(3).Text, Of(5).Text,
            ProtoField.Read(Of(15).Bytes).Any(f => f is { Field: 3, Number: 2 }),
            fields.Where(f => f.Field == 9).Select(f => ProtoField.Attribute(f.Bytes)).ToDictionary(StringComparer.Ordinal));
    }
}
