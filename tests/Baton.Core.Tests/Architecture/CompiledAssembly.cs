using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Baton.Core.Tests.Architecture;

/// <summary>What a compiled assembly refers to, read without loading it.</summary>
internal sealed class CompiledAssembly
{
    private CompiledAssembly(MetadataReader reader)
    {
        Assemblies = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        Types = [.. reader.TypeReferences.Select(handle => Name(reader, reader.GetTypeReference(handle)))];
        Members =
        [
            .. reader.MemberReferences
                .Select(handle => reader.GetMemberReference(handle))
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{Name(reader, reader.GetTypeReference((TypeReferenceHandle)member.Parent))}.{reader.GetString(member.Name)}"),
        ];
    }

    public IReadOnlyList<string> Assemblies { get; }

    public IReadOnlyList<string> Types { get; }

    public IReadOnlyList<string> Members { get; }

    public static CompiledAssembly Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var file = new PEReader(stream);
        return new CompiledAssembly(file.GetMetadataReader());
    }

    private static string Name(MetadataReader reader, TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
