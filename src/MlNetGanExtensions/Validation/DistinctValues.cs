using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Validation;

/// <summary>Numbers the distinct values of a column in their natural order: false before true, text by code points.</summary>
/// <remarks>So the numbers do not depend on the order of the rows, and a Boolean label gets 0 and 1 as in the core's arrays.</remarks>
internal abstract class DistinctValues
{
    /// <summary>Starts to read a column that holds the class of each row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column cannot hold classes.</exception>
    public static DistinctValues OfLabels(DataViewRow row, DataViewSchema.Column column) =>
        Of(row, column, missing => new ArgumentException(
            $"Row {missing} has no label in column '{column.Name}'; rows of unknown class cannot be divided by class."))
        ?? OfWholeNumbers(row, column)
        ?? throw ColumnRules.Mismatch("label", column.Name, "Boolean, Key, Text or a number", column.Type.ToString()!);

    /// <summary>Starts to read a column whose equal values keep rows together. A missing value is a value like others.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column cannot hold keys.</exception>
    public static DistinctValues OfKeys(DataViewRow row, DataViewSchema.Column column) =>
        Of(row, column, missing: null)
        ?? (column.Type switch
        {
            NumberDataViewType when column.Type.RawType == typeof(float) => Plain<float>(row, column),
            NumberDataViewType when column.Type.RawType == typeof(double) => Plain<double>(row, column),
            DateTimeDataViewType => Plain<DateTime>(row, column),
            _ => throw ColumnRules.Mismatch("sampling key", column.Name, "Boolean, Key, Text, DateTime or a number", column.Type.ToString()!),
        });

    /// <summary>Takes in the value of the current row.</summary>
    public abstract void Read();

    /// <summary>The number of each row's value, and the values as text.</summary>
    public abstract (int[] Numbers, string[] Names) Result();

    private static DistinctValues? Of(DataViewRow row, DataViewSchema.Column column, Func<long, Exception>? missing)
    {
        if (column.Type is TextDataViewType)
        {
            return new DistinctColumn<ReadOnlyMemory<char>, string>(row, column, static text => text.ToString(), StringComparer.Ordinal, string.IsNullOrEmpty, missing);
        }

        if (column.Type is KeyDataViewType)
        {
            // The number 0 stands for a missing key.
            return Type.GetTypeCode(column.Type.RawType) switch
            {
                TypeCode.Byte => Key<byte>(row, column, missing),
                TypeCode.UInt16 => Key<ushort>(row, column, missing),
                TypeCode.UInt32 => Key<uint>(row, column, missing),
                _ => Key<ulong>(row, column, missing),
            };
        }

        return column.Type switch
        {
            BooleanDataViewType => Plain<bool>(row, column),
            NumberDataViewType => Type.GetTypeCode(column.Type.RawType) switch
            {
                TypeCode.SByte => Plain<sbyte>(row, column),
                TypeCode.Byte => Plain<byte>(row, column),
                TypeCode.Int16 => Plain<short>(row, column),
                TypeCode.UInt16 => Plain<ushort>(row, column),
                TypeCode.Int32 => Plain<int>(row, column),
                TypeCode.UInt32 => Plain<uint>(row, column),
                TypeCode.Int64 => Plain<long>(row, column),
                TypeCode.UInt64 => Plain<ulong>(row, column),
                _ => null,
            },
            _ => null,
        };
    }

    private static DistinctValues? OfWholeNumbers(DataViewRow row, DataViewSchema.Column column)
    {
        Func<long, Exception> broken = at => new ArgumentException(
            $"Row {at} of label column '{column.Name}' holds no whole number; numbers with a fraction, NaN and infinity do not name a class.");
        return column.Type switch
        {
            NumberDataViewType when column.Type.RawType == typeof(float) => new DistinctColumn<float, double>(
                row, column, static value => value, Comparer<double>.Default, IsNoWholeNumber, broken),
            NumberDataViewType when column.Type.RawType == typeof(double) => new DistinctColumn<double, double>(
                row, column, static value => value, Comparer<double>.Default, IsNoWholeNumber, broken),
            _ => null,
        };
    }

    private static bool IsNoWholeNumber(double value) => !double.IsInteger(value);

    private static DistinctColumn<TValue, TValue> Plain<TValue>(DataViewRow row, DataViewSchema.Column column)
        where TValue : struct =>
        new(row, column, static value => value, Comparer<TValue>.Default, static _ => false, missing: null);

    private static DistinctColumn<TValue, TValue> Key<TValue>(DataViewRow row, DataViewSchema.Column column, Func<long, Exception>? missing)
        where TValue : struct =>
        new(row, column, static value => value, Comparer<TValue>.Default, static value => value.Equals(default(TValue)), missing);
}
