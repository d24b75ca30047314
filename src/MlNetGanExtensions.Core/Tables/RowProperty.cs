using System.Globalization;
using System.Reflection;

namespace MlNetGanExtensions.Tables;

/// <summary>A property of a user's row class, as a column.</summary>
internal sealed class RowProperty
{
    private readonly PropertyInfo _property;
    private readonly Type _type;
    private readonly bool _takesNull;

    private RowProperty(PropertyInfo property, ColumnKind kind)
    {
        _property = property;
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        _takesNull = !property.PropertyType.IsValueType || _type != property.PropertyType;
        Kind = kind;
    }

    public string Name => _property.Name;

    public ColumnKind Kind { get; }

    public bool CanWrite => _property.SetMethod is { IsPublic: true };

    /// <exception cref="ArgumentException">No kind of column takes its type.</exception>
    public static RowProperty Of(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new RowProperty(property, KindOf(type) ?? throw new ArgumentException(
            $"Property '{property.Name}' is of type {property.PropertyType.Name}; expected a number, bool, string, enum, DateTime or DateOnly, or one that may be null."));
    }

    /// <summary>The column of all rows.</summary>
    public void AddTo(TableBuilder table, IReadOnlyList<object> rows)
    {
        object?[] values = [.. rows.Select(_property.GetValue)];
        switch (Kind)
        {
            case ColumnKind.Real:
                table.Real(Name, [.. values.Select(value => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture))]);
                break;
            case ColumnKind.WholeNumber:
                table.WholeNumber(Name, [.. values.Select(value => value is null ? (long?)null : Whole(value))]);
                break;
            case ColumnKind.YesNo:
                table.YesNo(Name, [.. values.Select(value => (bool?)value)]);
                break;
            case ColumnKind.DateTime:
                table.DateTime(Name, [.. values.Select(value => value is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : (DateTime?)value)]);
                break;
            default:
                table.Category(Name, [.. values.Select(value => value?.ToString())]);
                break;
        }
    }

    /// <summary>Writes a cell into a row.</summary>
    /// <exception cref="ArgumentException">The cell is missing, or is no value of the property's type.</exception>
    public void Set(object target, TableColumn column, int row)
    {
        if (!column.IsMissing(row))
        {
            _property.SetValue(target, Value(column, row));
        }
        else if (_takesNull)
        {
            _property.SetValue(target, null);
        }
        else if (_type == typeof(double) || _type == typeof(float))
        {
            _property.SetValue(target, _type == typeof(double) ? double.NaN : float.NaN);
        }
        else
        {
            throw new ArgumentException($"Row {row} of column '{Name}' is missing, but the property is of type {_type.Name}, which holds no missing value; make it {_type.Name}?.");
        }
    }

    private static ColumnKind? KindOf(Type type) => type.IsEnum ? ColumnKind.Category : Type.GetTypeCode(type) switch
    {
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => ColumnKind.Real,
        TypeCode.Boolean => ColumnKind.YesNo,
        TypeCode.String => ColumnKind.Category,
        TypeCode.DateTime => ColumnKind.DateTime,
        >= TypeCode.SByte and <= TypeCode.UInt64 => ColumnKind.WholeNumber,
        _ => type == typeof(DateOnly) ? ColumnKind.DateTime : null,
    };

    private long Whole(object value) => value is ulong and > long.MaxValue
        ? throw new ArgumentException($"Property '{Name}' is {value} in a row; whole numbers go from -2^53 to 2^53.")
        : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private object Value(TableColumn column, int row)
    {
        switch (column)
        {
            case NumberColumn numbers:
                try
                {
                    return Convert.ChangeType(numbers.Number(row), _type, CultureInfo.InvariantCulture);
                }
                catch (OverflowException exception)
                {
                    throw new ArgumentException($"Row {row} of column '{Name}' is {column.Text(row)}, too large for the property's type {_type.Name}.", exception);
                }

            case CategoryColumn { Kind: ColumnKind.YesNo } answers:
                return answers.Code(row) == 1;
            case DateTimeColumn dates:
                DateTime date = dates.Date(row)!.Value;
                return _type != typeof(DateOnly) ? date
                    : date.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(date)
                    : throw new ArgumentException(
                        $"Row {row} of column '{Name}' is {column.Text(row)}; the property's type DateOnly holds no time of day; make it DateTime.");
            default:
                string text = ((CategoryColumn)column).Category(row)!;
                return !_type.IsEnum ? text
                    : Enum.TryParse(_type, text, out object? value) ? value
                    : throw new ArgumentException($"Row {row} of column '{Name}' is '{text}', which is no value of {_type.Name}.");
        }
    }
}
