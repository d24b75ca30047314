using MlNetGanExtensions.Generation;

namespace MlNetGanExtensions.Tables;

/// <summary>Days since the earliest date that was seen, in the slots of a number; NaN where the date is missing.</summary>
internal sealed class DateCode : ColumnCode
{
    private static readonly long[] Steps = [TimeSpan.TicksPerDay, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, 1];
    private readonly long[] _seen;
    private readonly NumberSlots _slots;
    private readonly string _format;
    private readonly ColumnTexts _texts;

    /// <summary>The coarsest step that all seen dates keep: where none had a time of day, none is made.</summary>
    private readonly long _step;

    private DateCode(DateTimeColumn column, long[] seen, long step, NumberSlots slots)
        : base(column.Name, column.Kind, 1 + slots.Modes)
    {
        _seen = seen;
        _step = step;
        _slots = slots;
        _format = column.DateFormat;
        _texts = column.Texts.MarkOnly;
    }

    /// <summary>The ticks of the different dates that were seen, in ascending order.</summary>
    public ReadOnlySpan<long> Seen => _seen;

    /// <summary>Made dates are so many ticks apart, counted from the year 1.</summary>
    public long Step => _step;

    /// <summary>What becomes of the days since the earliest.</summary>
    public NumberSlots Encoding => _slots;

    public override SlotGroup? Group => _slots.Modes == 0 ? null : new SlotGroup(1, _slots.Modes);

    /// <param name="column">The dates.</param>
    /// <param name="present">The rows that have one.</param>
    /// <param name="options">Settings.</param>
    public static DateCode Fit(DateTimeColumn column, int[] present, TableEncoderOptions options)
    {
        long[] seen = [.. present.Select(column.Ticks).Distinct().Order()];
        int[] cells = [.. present.Select(row => Array.BinarySearch(seen, column.Ticks(row)))];
        long step = Steps.First(step => Array.TrueForAll(seen, ticks => ticks % step == 0));
        double[] days = [.. seen.Select(ticks => Days(ticks, seen[0]))];
        NumberSlots slots = NumberSlots.Of(days, cells, whole: step == TimeSpan.TicksPerDay, options.EncodingOf(column.Name), options.MostModes);
        return new DateCode(column, seen, step, slots);
    }

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        long ticks = ((DateTimeColumn)column).Ticks(row);
        int place = Array.BinarySearch(_seen, ticks);
        if (ticks == DateTimeColumn.NoTicks)
        {
            slots[0] = float.NaN;
        }
        else if (place >= 0)
        {
            _slots.EncodeSeen(place, slots);
        }
        else if (!_slots.EncodeOther(Days(ticks, _seen[0]), slots))
        {
            throw OutOfReach(column, row);
        }
    }

    public override DateTimeColumn Decode(EncodedColumn cells)
    {
        long[] ticks = new long[cells.Rows];
        for (int row = 0; row < ticks.Length; row++)
        {
            (int place, double days) = _slots.Decode(cells.Row(row));
            ticks[row] = place >= 0 ? _seen[place] : double.IsNaN(days) ? DateTimeColumn.NoTicks : Unseen(days);
        }

        return new DateTimeColumn(Name, ticks, _format, _texts);
    }

    private static double Days(long ticks, long first) => (double)(ticks - first) / TimeSpan.TicksPerDay;

    private long Unseen(double days)
    {
        // Steps are counted from midnight, as those of the seen dates are.
        double steps = Math.Round(((days * TimeSpan.TicksPerDay) + _seen[0]) / _step);
        return (long)Math.Clamp(steps, 0, DateTime.MaxValue.Ticks / _step) * _step;
    }
}
