namespace MlNetGanExtensions.Tables;

/// <summary>The cells of one column as text, and what they can be read as.</summary>
internal sealed class TextColumn
{
    private readonly string _name;
    private readonly int[] _codes;
    private readonly List<string> _texts = [];
    private readonly List<int> _firstRows = [];
    private readonly Dictionary<int, string> _otherMarks = [];
    private readonly Func<int, int> _lineOf;
    private readonly IReadOnlyList<string> _formats;
    private readonly string _mark;

    /// <param name="name">The name of the column.</param>
    /// <param name="cells">Null is missing, as a mark is.</param>
    /// <param name="options">How text is read.</param>
    /// <param name="lineOf">The line of a row, for errors.</param>
    public TextColumn(string name, IReadOnlyList<string?> cells, TextTableOptions options, Func<int, int> lineOf)
    {
        _name = name;
        _lineOf = lineOf;
        _formats = options.DateFormats;
        _codes = new int[cells.Count];
        HashSet<string> marks = [.. options.MissingMarks];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        string? mark = null;
        for (int row = 0; row < _codes.Length; row++)
        {
            string? cell = options.TrimLeadingSpaces ? cells[row]?.TrimStart(' ') : cells[row];
            if (cell is null || marks.Contains(cell))
            {
                _codes[row] = CategoryColumn.NoCode;
                mark ??= cell;
                if (cell is not null && cell != mark)
                {
                    _otherMarks.Add(row, cell);
                }

                continue;
            }

            if (!places.TryGetValue(cell, out _codes[row]))
            {
                _codes[row] = _texts.Count;
                places.Add(cell, _texts.Count);
                _texts.Add(cell);
                _firstRows.Add(row);
            }
        }

        _mark = mark ?? (options.MissingMarks.Count > 0 ? options.MissingMarks[0] : "");
    }

    /// <summary>The first of these that fits every cell: yes and no (both seen), whole numbers, reals, dates, categories.</summary>
    public ColumnKind Infer()
    {
        if (_texts.Count == 0)
        {
            return ColumnKind.Category;
        }

        if (_texts.Count == 2 && CellText.YesNoPairs.Any(pair => _texts.Contains(pair.No) && _texts.Contains(pair.Yes)))
        {
            return ColumnKind.YesNo;
        }

        if (_texts.TrueForAll(text => CellText.IsWhole(text, out _)))
        {
            return ColumnKind.WholeNumber;
        }

        return _texts.TrueForAll(text => CellText.IsReal(text, out _)) ? ColumnKind.Real
            : _formats.Any(format => _texts.TrueForAll(text => CellText.IsDate(text, format, out _))) ? ColumnKind.DateTime
            : ColumnKind.Category;
    }

    /// <exception cref="TableFormatException">A cell is not of the kind.</exception>
    public TableColumn Read(ColumnKind kind)
    {
        ColumnTexts texts = new(_mark, _otherMarks);
        switch (kind)
        {
            case ColumnKind.WholeNumber or ColumnKind.Real:
                return ReadNumbers(kind);
            case ColumnKind.YesNo:
                (string no, string yes) = Best(CellText.YesNoPairs, (text, pair) => text == pair.No || text == pair.Yes, "yes or no, in one pair of words");
                int[] answers = [.. _texts.Select(text => text == yes ? 1 : 0)];
                return new CategoryColumn(_name, kind, Cells(answers, CategoryColumn.NoCode), [no, yes], texts);
            case ColumnKind.DateTime:
                string expected = $"a date in one of the formats {string.Join(", ", _formats)}, the same for all cells";
                string format = Best(_formats, (text, format) => CellText.IsDate(text, format, out _), expected);
                long[] ticks = [.. _texts.Select(text => CellText.IsDate(text, format, out long own) ? own : 0)];
                return new DateTimeColumn(_name, Cells(ticks, DateTimeColumn.NoTicks), format, texts);
            default:
                return new CategoryColumn(_name, kind, _codes, [.. _texts], texts);
        }
    }

    private NumberColumn ReadNumbers(ColumnKind kind)
    {
        double[] numbers = new double[_texts.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!(kind == ColumnKind.Real ? CellText.IsReal(_texts[i], out numbers[i]) : CellText.IsWhole(_texts[i], out numbers[i])))
            {
                throw Wrong(i, kind == ColumnKind.Real ? "a finite number" : "a whole number from -2^53 to 2^53");
            }
        }

        NumberColumn plain = new(_name, kind, numbers, ColumnTexts.Plain);
        bool[] differs = [.. _texts.Select((text, i) => plain.Format(i) != text)];
        Dictionary<int, string> asRead = new(_otherMarks);
        for (int row = 0; row < _codes.Length; row++)
        {
            if (_codes[row] >= 0 && differs[_codes[row]])
            {
                asRead.Add(row, _texts[_codes[row]]);
            }
        }

        return new NumberColumn(_name, kind, Cells(numbers, double.NaN), new ColumnTexts(_mark, asRead));
    }

    /// <summary>The choice that fits every text; the error names the first cell that does not fit the choice which got furthest.</summary>
    private T Best<T>(IReadOnlyList<T> choices, Func<string, T, bool> fits, string expected)
    {
        int furthest = 0;
        foreach (T choice in choices)
        {
            int wrong = _texts.FindIndex(text => !fits(text, choice));
            if (wrong < 0)
            {
                return choice;
            }

            furthest = Math.Max(furthest, wrong);
        }

        throw Wrong(furthest, expected);
    }

    private TableFormatException Wrong(int text, string expected) => new(_lineOf(_firstRows[text]), _name, _texts[text], expected);

    private T[] Cells<T>(T[] values, T missing) => [.. _codes.Select(code => code < 0 ? missing : values[code])];
}
