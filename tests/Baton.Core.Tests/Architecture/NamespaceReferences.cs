using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Baton.Core.Tests.Architecture;

/// <summary>Which namespaces of an assembly refer to which other ones of it: by what types derive from, have as members, and do in their methods.</summary>
internal sealed class NamespaceReferences
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    private readonly MetadataReader reader;
    private readonly PEReader file;

    private NamespaceReferences(PEReader file) => (this.file, reader) = (file, file.GetMetadataReader());

    /// <summary>Pairs of namespaces: the first refers to the second.</summary>
    public static IReadOnlySet<(string From, string To)> Read(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var references = new NamespaceReferences(file);
        return references.reader.TypeDefinitions.SelectMany(references.Of).Where(r => r.From != r.To && r.From.Length > 0 && r.To.Length > 0).ToHashSet();
    }

    /// <summary>A circle of namespaces; empty when there is none.</summary>
    public static IReadOnlyList<string> Circle(IReadOnlySet<(string From, string To)> references)
    {
        var to = references.ToLookup(r => r.From, r => r.To, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        return references.Select(r => r.From).Distinct().Any(Leads) ? path : [];

        bool Leads(string name)
        {
            if (path.IndexOf(name) is >= 0 and var at)
            {
                path.RemoveRange(0, at);
                path.Add(name);
                return true;
            }

            if (!done.Add(name))
            {
                return false;
            }

            path.Add(name);
            if (to[name].Any(Leads))
            {
                return true;
            }

            path.Remove(name);
            return false;
        }
    }

    private IEnumerable<(string From, string To)> Of(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var from = Namespace(handle);
        var parents = type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface).Append(type.BaseType);
        var fields = type.GetFields().SelectMany(f => Types(reader.GetFieldDefinition(f).Signature));
        var methods = type.GetMethods().Select(reader.GetMethodDefinition).SelectMany(m => Types(m.Signature).Concat(Body(m)));
        return parents.SelectMany(Types).Concat(fields).Concat(methods).Select(to => (from, Namespace(to)));
    }

    /// <summary>Nested types are in the namespace of the outermost one.</summary>
    private string Namespace(TypeDefinitionHandle handle)
    {
        while (!handle.IsNil && reader.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer)
        {
            handle = outer;
        }

        return handle.IsNil ? "" : reader.GetString(reader.GetTypeDefinition(handle).Namespace);
    }

    private IEnumerable<TypeDefinitionHandle> Body(MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            yield break;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var type in Types(reader.GetStandaloneSignature(body.LocalSignature).Signature))
            {
                yield return type;
            }
        }

        foreach (var type in Tokens(body.GetILBytes() ?? []).SelectMany(Types))
        {
            yield return type;
        }
    }

    private static IEnumerable<EntityHandle> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var known = Codes[value];
            at += known.Size;
            if (known.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return MetadataTokens.EntityHandle(BitConverter.ToInt32(code, at));
            }

            at += known.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private IEnumerable<TypeDefinitionHandle> Types(EntityHandle handle) => handle.IsNil ? [] : handle.Kind switch
    {
        HandleKind.TypeDefinition when MetadataTokens.GetRowNumber(handle) <= reader.TypeDefinitions.Count => [(TypeDefinitionHandle)handle],
        HandleKind.MethodDefinition => [reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.FieldDefinition => [reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()],
        HandleKind.TypeSpecification => Types(reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature),
        HandleKind.MethodSpecification => Types(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method)
            .Concat(Types(reader.GetMethodSpecification((MethodSpecificationHandle)handle).Signature)),
        HandleKind.MemberReference => Types(reader.GetMemberReference((MemberReferenceHandle)handle).Parent),
        _ => [],
    };

    /// <summary>The types of this assembly that a signature names: after the marks for a class or a value type comes a compressed token.</summary>
    private List<TypeDefinitionHandle> Types(BlobHandle signature)
    {
        const byte ValueType = 0x11, Class = 0x12;
        var bytes = reader.GetBlobBytes(signature);
        var found = new List<TypeDefinitionHandle>();
        for (var at = 0; at < bytes.Length - 1; at++)
        {
            if (bytes[at] is ValueType or Class && Token(bytes, at + 1) is { Kind: HandleKind.TypeDefinition } type && MetadataTokens.GetRowNumber(type) <= reader.TypeDefinitions.Count)
            {
                found.Add((TypeDefinitionHandle)type);
            }
        }

        return found;
    }

    private static EntityHandle Token(byte[] bytes, int at)
    {
        var (first, rest) = (bytes[at], bytes.Length - at);
        var coded = (first & 0x80) == 0 ? first
            : (first & 0x40) == 0 && rest > 1 ? ((first & 0x3F) << 8) | bytes[at + 1]
            : rest > 3 ? ((first & 0x1F) << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]
            : 0;
        return (coded & 3) == 0 && coded >> 2 > 0 ? MetadataTokens.TypeDefinitionHandle(coded >> 2) : default;
    }
}
