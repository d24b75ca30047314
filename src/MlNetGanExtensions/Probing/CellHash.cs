using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Probing;

/// <summary>Takes in the bits of a column's current cell: two cells that differ in one bit give other hashes (FNV-1a, 64 bits).</summary>
internal static class CellHash
{
    private const ulong Prime = 0x100000001B3;

    /// <summary>The hash of nothing.</summary>
    public const ulong Start = 0xCBF29CE484222325;

    /// <summary>Makes a function that adds the current cell to a hash.</summary>
    public static Func<ulong, ulong> Of(DataViewRow row, DataViewSchema.Column column)
    {
        // The type of a column is known only while running, so the generic method is chosen by reflection, once per cursor.
        (string name, Type type) = column.Type is VectorDataViewType vector
            ? (nameof(OfVector), vector.ItemType.RawType)
            : (nameof(OfScalar), column.Type.RawType);
        MethodInfo method = typeof(CellHash).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (Func<ulong, ulong>)method.MakeGenericMethod(type).Invoke(null, [row, column])!;
    }

    private static Func<ulong, ulong> OfScalar<TValue>(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
        TValue value = default!;
        return hash =>
        {
            getter(ref value);
            return Add(hash, ref value);
        };
    }

    private static Func<ulong, ulong> OfVector<TItem>(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<VBuffer<TItem>> getter = row.GetGetter<VBuffer<TItem>>(column);
        VBuffer<TItem> value = default;
        return hash =>
        {
            getter(ref value);
            foreach (TItem item in value.DenseValues())
            {
                TItem copy = item;
                hash = Add(hash, ref copy);
            }

            return hash;
        };
    }

    private static ulong Add<TValue>(ulong hash, ref TValue value)
    {
        if (typeof(TValue) == typeof(ReadOnlyMemory<char>))
        {
            ReadOnlySpan<char> text = Unsafe.As<TValue, ReadOnlyMemory<char>>(ref value).Span;
            return Add((hash ^ (ulong)text.Length) * Prime, MemoryMarshal.AsBytes(text));
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            // Images and the like: two objects need not be the same to show the same, so they say nothing here.
            return hash;
        }

        return Add(hash, MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TValue, byte>(ref value), Unsafe.SizeOf<TValue>()));
    }

    private static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * Prime;
        }

        return hash;
    }
}
