using System.Buffers.Binary;
using System.Text;

namespace Baton.Testing.Telemetry;

/// <summary>A field of a protobuf message (https://protobuf.dev/programming-guides/encoding/): its number, and its bytes or its number as a value.</summary>
internal readonly record struct ProtoField(int Field, ulong Number, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public string Hex => Convert.ToHexStringLower(Bytes);

    /// <summary>The fields of a message, in order.</summary>
    public static IEnumerable<ProtoField> Read(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var field = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    yield return new(field, Varint(message, ref at), []);
                    break;
                case 1:
                    yield return new(field, BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at, 8)), []);
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    yield return new(field, 0, message[at..(at + length)]);
                    at += length;
                    break;
                case 5:
                    yield return new(field, BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at, 4)), []);
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"wire type {key & 7}");
            }
        }
    }

    /// <summary>The messages at the end of a path of fields.</summary>
    public static IEnumerable<byte[]> At(byte[] message, params int[] path) =>
        path.Aggregate((IEnumerable<byte[]>)[message], (level, field) => level.SelectMany(m => Read(m).Where(f => f.Field == field).Select(f => f.Bytes)));

    /// <summary>OTLP's key and value.</summary>
    public static KeyValuePair<string, string> Attribute(byte[] message)
    {
        var fields = Read(message).ToDictionary(f => f.Field);
        var value = Read(fields[2].Bytes).Single();
        return KeyValuePair.Create(fields[1].Text, value.Field == 1 ? value.Text : value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
