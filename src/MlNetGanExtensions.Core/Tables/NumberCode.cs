using System.Globalization;
using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Tables;

/// <summary>A slot for a number, NaN where it is missing, and slots for its modes if the encoding has any.</summary>
internal sealed class NumberCode : ColumnCode
{
    private readonly double[] _seen;
    private readonly NumberSlots _slots;
    private readonly ColumnTexts _texts;

    private NumberCode(NumberColumn column, double[] seen, NumberSlots slots)
        : base(column.Name, column.Kind, 1 + slots.Modes)
    {
        _seen = seen;
        _slots = slots;
        _texts = column.Texts.MarkOnly;
    }

    /// <summary>The different numbers that were seen, in ascending order.</summary>
    public ReadOnlySpan<double> Seen => _seen;

    /// <summary>What becomes of them.</summary>
    public NumberSlots Encoding => _slots;

    public override SlotGroup? Group => _slots.Modes == 0 ? null : new SlotGroup(1, _slots.Modes);

    /// <param name="column">The numbers.</param>
    /// <param name="present">The rows that have one.</param>
    /// <param name="options">Settings.</param>
    public static NumberCode Fit(NumberColumn column, int[] present, TableEncoderOptions options)
    {
        double[] seen = [.. present.Select(column.Number).Distinct().Order()];
        int[] cells = [.. present.Select(row => Array.BinarySearch(seen, column.Number(row)))];
        bool whole = column.Kind == ColumnKind.WholeNumber;
        return new NumberCode(column, seen, NumberSlots.Of(seen, cells, whole, options.EncodingOf(column.Name), options.MostModes));
    }

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        double number = ((NumberColumn)column).Number(row);
        int place = double.IsNaN(number) ? -1 : Array.BinarySearch(_seen, number);
        if (double.IsNaN(number))
        {
            slots[0] = float.NaN;
        }
        else if (place >= 0)
        {
            _slots.EncodeSeen(place, slots);
        }
        else if (!_slots.EncodeOther(number, slots))
        {
            throw OutOfReach(column, row);
        }
    }

    public override NumberColumn Decode(EncodedColumn cells)
    {
        double[] numbers = new double[cells.Rows];
        for (int row = 0; row < numbers.Length; row++)
        {
            (int place, double number) = _slots.Decode(cells.Row(row));
            numbers[row] = place >= 0 ? _seen[place] : Unseen(number);
        }

        return new NumberColumn(Name, Kind, numbers, _texts);
    }

    private double Unseen(double number)
    {
        if (double.IsNaN(number))
        {
            return number;
        }

        if (Kind == ColumnKind.WholeNumber)
        {
            return Math.Clamp(Math.Round(number), -NumberColumn.LargestWhole, NumberColumn.LargestWhole) + 0.0;
        }

        // Single precision knows .1 only as .100000001490116; the shortest text that names it is what was meant.
        return number == (float)number
            ? double.Parse(((float)number).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0
            : Math.Clamp(number, double.MinValue, double.MaxValue);
    }
}
