using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Rows;

/// <summary>Reads the class of a row as a number from 0.</summary>
internal static class ClassReader
{
    /// <summary>Reads a Boolean (false is 0) or a key (its first value is 0; a missing one is −1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column is of another type.</exception>
    public static Func<int> Create(DataViewRow row, DataViewSchema.Column column)
    {
        if (column.Type is BooleanDataViewType)
        {
            return Read<bool>(row, column, static value => value ? 1 : 0);
        }

        if (column.Type is not KeyDataViewType key)
        {
            throw ColumnRules.Mismatch("label", column.Name, "Boolean or Key", column.Type.ToString()!);
        }

        return Type.GetTypeCode(key.RawType) switch
        {
            TypeCode.Byte => Read<byte>(row, column, static value => value - 1),
            TypeCode.UInt16 => Read<ushort>(row, column, static value => value - 1),
            TypeCode.UInt32 => Read<uint>(row, column, static value => checked((int)value) - 1),
            _ => Read<ulong>(row, column, static value => checked((int)value) - 1),
        };
    }

    private static Func<int> Read<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, int> convert)
    {
        ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            getter(ref value);
            return convert(value);
        };
    }
}
