using System.Buffers.Binary;
using System.Text;

namespace MlNetGanExtensions.TorchSharp.Tests.Native;

/// <summary>The versions of other libraries' symbols that a 64-bit little-endian ELF library asks for (System V ABI; Linux Standard Base, symbol versioning).</summary>
internal sealed class VersionNeeds
{
    private const int Load = 1;
    private const int Dynamic = 2;
    private const long StringTable = 5;
    private const long Needs = 0x6ffffffe;
    private const long NeedsCount = 0x6fffffff;
    private const ushort Weak = 2;

    private readonly byte[] _file;
    private readonly List<(long Address, long Offset, long Size)> _loaded = [];
    private readonly Dictionary<long, long> _dynamic = [];

    public VersionNeeds(byte[] file)
    {
        if (!file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
        {
            throw new ArgumentException("This is no 64-bit little-endian ELF file.", nameof(file));
        }

        _file = file;
        long headers = Int64(32);
        int size = UInt16(54);
        for (int i = 0; i < UInt16(56); i++)
        {
            long header = headers + ((long)i * size);
            int kind = Int32(header);
            long offset = Int64(header + 8);
            if (kind == Load)
            {
                _loaded.Add((Int64(header + 16), offset, Int64(header + 32)));
            }
            else if (kind == Dynamic)
            {
                for (long entry = offset; Int64(entry) != 0; entry += 16)
                {
                    _dynamic[Int64(entry)] = Int64(entry + 8);
                }
            }
        }
    }

    /// <summary>Makes a version something to do without: the loader then takes a library that lacks it.</summary>
    /// <returns>Whether the file asks for the version at all.</returns>
    public bool MakeWeak(string version)
    {
        long need = Place(_dynamic[Needs]);
        for (long left = _dynamic[NeedsCount]; left > 0; left--)
        {
            long entry = need + Int32(need + 8);
            for (int i = UInt16(need + 2); i > 0; i--)
            {
                if (Text(Int32(entry + 8)) == version)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(At(entry + 4), (ushort)(UInt16(entry + 4) | Weak));
                    return true;
                }

                entry += Int32(entry + 12);
            }

            need += Int32(need + 12);
        }

        return false;
    }

    private string Text(int name)
    {
        Span<byte> text = At(Place(_dynamic[StringTable]) + name);
        return Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
    }

    /// <summary>Where in the file something lies that has an address in memory.</summary>
    private long Place(long address)
    {
        (long start, long offset, _) = _loaded.First(part => address >= part.Address && address < part.Address + part.Size);
        return address - start + offset;
    }

    private Span<byte> At(long place) => _file.AsSpan((int)place);

    private ushort UInt16(long place) => BinaryPrimitives.ReadUInt16LittleEndian(At(place));

    private int Int32(long place) => BinaryPrimitives.ReadInt32LittleEndian(At(place));

    private long Int64(long place) => BinaryPrimitives.ReadInt64LittleEndian(At(place));
}
