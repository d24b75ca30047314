using System.Numerics;
using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MlNetGanExtensions.Probing;

/// <summary>Turns the cells of a row into others that no fit could take in unnoticed.</summary>
/// <remarks>
/// Numbers become huge in one row and NaN in the next (trainers pass over rows with NaN, scalers over neither); Booleans are flipped, whole
/// numbers have their bits turned over, keys become the next key, text another text, dates the first date; vectors likewise, item by item.
/// Cells of other types stay as they are.
/// </remarks>
internal static class Poison
{
    private static readonly ReadOnlyMemory<char> OtherText = "poisoned".AsMemory();

    /// <summary>What a cell of a column becomes; the second argument says whether numbers become huge or NaN.</summary>
    public static Func<TValue, bool, TValue> For<TValue>(DataViewType type)
    {
        if (type is VectorDataViewType vector)
        {
            MethodInfo method = typeof(Poison).GetMethod(nameof(ForItems), BindingFlags.NonPublic | BindingFlags.Static)!;
            return (Func<TValue, bool, TValue>)method.MakeGenericMethod(vector.ItemType.RawType).Invoke(null, [vector.ItemType])!;
        }

        return ForCell(type) as Func<TValue, bool, TValue> ?? (static (value, _) => value);
    }

    private static Delegate? ForCell(DataViewType type) => type switch
    {
        KeyDataViewType key => Type.GetTypeCode(key.RawType) switch
        {
            TypeCode.Byte => NextKey<byte>(key.Count),
            TypeCode.UInt16 => NextKey<ushort>(key.Count),
            TypeCode.UInt32 => NextKey<uint>(key.Count),
            _ => NextKey<ulong>(key.Count),
        },
        BooleanDataViewType => (bool value, bool _) => !value,
        TextDataViewType => (ReadOnlyMemory<char> _, bool _) => OtherText,
        DateTimeDataViewType => (DateTime _, bool _) => default(DateTime),
        NumberDataViewType => Type.GetTypeCode(type.RawType) switch
        {
            TypeCode.Single => (float _, bool huge) => huge ? 1e30f : float.NaN,
            TypeCode.Double => (double _, bool huge) => huge ? 1e300 : double.NaN,
            TypeCode.SByte => Complement<sbyte>(),
            TypeCode.Byte => Complement<byte>(),
            TypeCode.Int16 => Complement<short>(),
            TypeCode.UInt16 => Complement<ushort>(),
            TypeCode.Int32 => Complement<int>(),
            TypeCode.UInt32 => Complement<uint>(),
            TypeCode.Int64 => Complement<long>(),
            TypeCode.UInt64 => Complement<ulong>(),
            _ => null,
        },
        _ => null,
    };

    private static Func<T, bool, T> Complement<T>()
        where T : IBinaryInteger<T> => static (value, _) => ~value;

    private static Func<T, bool, T> NextKey<T>(ulong count)
        where T : IBinaryInteger<T> => (value, _) => (value % T.CreateTruncating(count)) + T.One;

    private static Func<VBuffer<TItem>, bool, VBuffer<TItem>> ForItems<TItem>(DataViewType itemType)
    {
        Func<TItem, bool, TItem> poison = For<TItem>(itemType);
        return (value, huge) => new VBuffer<TItem>(value.Length, [.. value.DenseValues().Select(item => poison(item, huge))]);
    }
}
