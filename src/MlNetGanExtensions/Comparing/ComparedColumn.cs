using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Classification;
using MlNetGanExtensions.Generation;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Comparing;

/// <summary>A column of one table, read into memory.</summary>
internal sealed class ComparedColumn
{
    private const string Role = "compared";

    private readonly Action _read;

    private ComparedColumn(DataViewSchema.Column column, ComparedKind kind, int width, Func<ComparedColumn, Action> makeRead)
    {
        (Name, Kind, Width, TypeName) = (column.Name, kind, width, kind == ComparedKind.Vector ? column.Type.ToString()! : kind.ToString());
        Layout = kind == ComparedKind.Vector ? CategoricalSlots.Of(column) : null;
        Names = kind == ComparedKind.Vector ? SlotNames.Of(column) : null;
        _read = makeRead(this);
    }

    public string Name { get; }

    public ComparedKind Kind { get; }

    /// <summary>Numbers of a row: none of a category.</summary>
    public int Width { get; }

    /// <summary>The kind, or the type of a vector, for messages.</summary>
    public string TypeName { get; }

    /// <summary>Which slots of a vector are one category; null for other columns.</summary>
    public SlotLayout? Layout { get; }

    /// <summary>The names of a vector's slots; null where it has none.</summary>
    public string[]? Names { get; }

    /// <summary>The category of each row, null for none; empty for numbers.</summary>
    public List<string?> Categories { get; } = [];

    /// <summary>The numbers of each row; empty for a category.</summary>
    public List<float> Numbers { get; } = [];

    /// <summary>Starts to read a column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column is missing, or cannot be compared.</exception>
    public static ComparedColumn Open(DataViewRow row, string name)
    {
        DataViewSchema.Column column = ColumnRules.Find(row.Schema, Role, name);
        return column.Type switch
        {
            TextDataViewType => Category<ReadOnlyMemory<char>>(row, column, text => text.IsEmpty ? null : text.ToString()),
            BooleanDataViewType => Category<bool>(row, column, value => value ? "true" : "false"),
            KeyDataViewType key => Key(row, column, key),
            VectorDataViewType { IsKnownSize: true } vector when vector.ItemType == NumberDataViewType.Single => Vector(row, column, vector.Size),
            NumberDataViewType number => Number(row, column, Type.GetTypeCode(number.RawType)),
            _ => throw Mismatch(column),
        };
    }

    /// <summary>Takes in the current row.</summary>
    public void Read() => _read();

    /// <summary>The same column of another table must be of the same kind and width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public void ThrowIfUnlike(ComparedColumn other)
    {
        if (other.Kind != Kind || other.Width != Width)
        {
            throw ColumnRules.Mismatch(Role, Name, $"{TypeName} as in the real rows", other.TypeName);
        }
    }

    private static ArgumentOutOfRangeException Mismatch(DataViewSchema.Column column) => ColumnRules.Mismatch(
        Role, column.Name, "Key, Text, Boolean, a number or known-size vector of Single (name the columns to compare in ColumnNames to leave others out)", column.Type.ToString()!);

    private static ComparedColumn Category<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, string?> name) =>
        new(column, ComparedKind.Category, 0, own => Reading<TValue>(row, column, value => own.Categories.Add(name(value))));

    private static ComparedColumn Key(DataViewRow row, DataViewSchema.Column column, KeyDataViewType key)
    {
        // Keys without values, as after a hash, stand for themselves.
        string[]? names = KeyNames.Of(column, checked((int)key.Count))?.Texts();
        string? NameOf(ulong value) =>
            value == 0 ? null : names is null ? value.ToString(CultureInfo.InvariantCulture) : names[(int)value - 1];
        return Type.GetTypeCode(key.RawType) switch
        {
            TypeCode.Byte => Category<byte>(row, column, value => NameOf(value)),
            TypeCode.UInt16 => Category<ushort>(row, column, value => NameOf(value)),
            TypeCode.UInt32 => Category<uint>(row, column, value => NameOf(value)),
            _ => Category<ulong>(row, column, NameOf),
        };
    }

    private static ComparedColumn Number(DataViewRow row, DataViewSchema.Column column, TypeCode code) => code switch
    {
        TypeCode.Single => Number<float>(row, column, value => value),
        TypeCode.Double => Number<double>(row, column, value => (float)value),
        TypeCode.SByte => Number<sbyte>(row, column, value => value),
        TypeCode.Byte => Number<byte>(row, column, value => value),
        TypeCode.Int16 => Number<short>(row, column, value => value),
        TypeCode.UInt16 => Number<ushort>(row, column, value => value),
        TypeCode.Int32 => Number<int>(row, column, value => value),
        TypeCode.UInt32 => Number<uint>(row, column, value => value),
        TypeCode.Int64 => Number<long>(row, column, value => value),
        TypeCode.UInt64 => Number<ulong>(row, column, value => value),
        _ => throw Mismatch(column),
    };

    private static ComparedColumn Number<TValue>(DataViewRow row, DataViewSchema.Column column, Func<TValue, float> convert) =>
        new(column, ComparedKind.Number, 1, own => Reading<TValue>(row, column, value => own.Numbers.Add(convert(value))));

    private static ComparedColumn Vector(DataViewRow row, DataViewSchema.Column column, int size) => new(column, ComparedKind.Vector, size, own =>
    {
        NumberReader reader = new(row, [column], [new InputColumn(column.Name, size)]);
        float[] cells = new float[size];
        return () =>
        {
            reader.Read(cells);
            own.Numbers.AddRange(cells);
        };
    });

    private static Action Reading<TValue>(DataViewRow row, DataViewSchema.Column column, Action<TValue> take)
    {
        ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
        TValue value = default!;
        return () =>
        {
            getter(ref value);
            take(value);
        };
    }
}
