using System.Globalization;
using Microsoft.ML;

namespace MlNetGanExtensions.Validation;

/// <summary>Numbers the distinct values of a column of one type.</summary>
/// <typeparam name="TValue">What the column holds.</typeparam>
/// <typeparam name="TKept">What is kept of it.</typeparam>
internal sealed class DistinctColumn<TValue, TKept> : DistinctValues
    where TKept : notnull
{
    private readonly ValueGetter<TValue> _getter;
    private readonly Func<TValue, TKept> _convert;
    private readonly IComparer<TKept> _order;
    private readonly Func<TKept, bool> _isMissing;
    private readonly Func<long, Exception>? _missing;
    private readonly Dictionary<TKept, int> _seen = [];
    private readonly List<int> _rows = [];
    private TValue _value = default!;

    /// <param name="row">The row that is read from.</param>
    /// <param name="column">A column of that type.</param>
    /// <param name="convert">From what the column holds to what is kept.</param>
    /// <param name="order">The natural order of the values.</param>
    /// <param name="isMissing">Whether a value stands for none.</param>
    /// <param name="missing">The error for such a value in a row of a given number; null if it is a value like others.</param>
    public DistinctColumn(
        DataViewRow row,
        DataViewSchema.Column column,
        Func<TValue, TKept> convert,
        IComparer<TKept> order,
        Func<TKept, bool> isMissing,
        Func<long, Exception>? missing)
    {
        _getter = row.GetGetter<TValue>(column);
        _convert = convert;
        _order = order;
        _isMissing = isMissing;
        _missing = missing;
    }

    public override void Read()
    {
        _getter(ref _value);
        TKept kept = _convert(_value);
        if (_missing is not null && _isMissing(kept))
        {
            throw _missing(_rows.Count);
        }

        if (!_seen.TryGetValue(kept, out int number))
        {
            number = _seen.Count;
            _seen.Add(kept, number);
        }

        _rows.Add(number);
    }

    public override (int[] Numbers, string[] Names) Result()
    {
        TKept[] values = [.. _seen.Keys];
        Array.Sort(values, _order);
        int[] numbers = new int[values.Length];
        for (int number = 0; number < values.Length; number++)
        {
            numbers[_seen[values[number]]] = number;
        }

        return (
            [.. _rows.Select(first => numbers[first])],
            [.. values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!)]);
    }
}
