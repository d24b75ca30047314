using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>A row in the making: what is asked of it, and the states that it is in.</summary>
internal sealed class MadeRow
{
    private const int Free = -1;
    private const int NoColumn = -1;

    private readonly ConditionalEncoder _encoder;
    private readonly ConditionalClass _class;
    private readonly RandomStream _stream;
    private readonly int[] _forced;
    private readonly int[] _states;
    private readonly int _told;

    /// <param name="number">Which of the rows it is.</param>
    /// <param name="fitted">Its class.</param>
    /// <param name="encoder">Says what the groups are.</param>
    /// <param name="asked">What it must have.</param>
    /// <param name="stream">Its random numbers.</param>
    public MadeRow(int number, ConditionalClass fitted, ConditionalEncoder encoder, AskedStates asked, RandomStream stream)
    {
        Number = number;
        _class = fitted;
        _encoder = encoder;
        _stream = stream;
        _forced = new int[encoder.Groups?.Count ?? 0];
        _forced.AsSpan().Fill(Free);
        _states = new int[_forced.Length];
        if (encoder.HasClassGroup)
        {
            _forced[0] = fitted.State;
        }

        foreach (int column in asked.Columns)
        {
            Force(column);
        }

        // Of several conditions the rarest is told, since it would come about by itself the least.
        _told = asked.Columns.Any() ? asked.Columns.MinBy(column => fitted.Shares[column]) : DrawColumn(stream.Child("condition"));
        if (_told != NoColumn)
        {
            Force(_told);
        }
    }

    public int Number { get; }

    /// <summary>The column of the conditions that is told beside the class; −1 where nothing can be a condition.</summary>
    public int Told => _told;

    public void FillNoise(Span<float> noise, int attempt) => _stream.Child("noise").Child(attempt).FillNormal(noise);

    public void FillGumbel(Span<float> noise, int attempt) => _stream.Child("states").Child(attempt).FillGumbel(noise);

    /// <summary>Writes the conditions as training has them: the class, and one state of a category.</summary>
    public void Tell(Span<float> conditions)
    {
        if (_told != NoColumn)
        {
            conditions[_told] = 1;
        }

        if (_encoder.HasClassGroup)
        {
            conditions[_class.State] = 1;
        }
    }

    /// <summary>Draws a state of each group among those that the class has shown.</summary>
    /// <param name="outputs">What the generator gave: places and logits.</param>
    /// <param name="attempt">How many came before.</param>
    /// <returns>Whether the generator gave what was asked for. If not, the states are put right all the same.</returns>
    public bool Choose(ReadOnlySpan<float> outputs, int attempt)
    {
        if (_encoder.Groups is not { } groups)
        {
            return true;
        }

        // The largest sum of a logit and Gumbel noise is a draw from the softmax.
        Span<float> noisy = new float[groups.Columns];
        FillGumbel(noisy, attempt);
        for (int column = 0; column < noisy.Length; column++)
        {
            noisy[column] += outputs[_encoder.Numbers.Length + column];
        }

        bool met = true;
        for (int group = 0; group < _states.Length; group++)
        {
            // The class's own group is judged before what the class has shown is looked at: there that is the class alone.
            int state = Largest(noisy, groups, group, anyState: group == 0 && _encoder.HasClassGroup);
            met &= _forced[group] == Free || _forced[group] == state;
            _states[group] = _forced[group] == Free ? state : _forced[group];
        }

        return met;
    }

    public void Write(ReadOnlySpan<float> outputs, Span<float> cells) => _encoder.Decode(outputs, _states, _class, cells);

    private int Largest(ReadOnlySpan<float> values, ColumnGroups groups, int group, bool anyState)
    {
        int start = groups.Offsets[group];
        int best = -1;
        for (int column = start; column < groups.Offsets[group + 1]; column++)
        {
            if ((anyState || _class.Shown[column]) && (best < 0 || values[column] > values[best]))
            {
                best = column;
            }
        }

        return best - start;
    }

    private void Force(int column)
    {
        ReadOnlySpan<int> offsets = _encoder.Conditions!.Offsets;
        int group = 0;
        while (offsets[group + 1] <= column)
        {
            group++;
        }

        _forced[group] = column - offsets[group];
    }

    /// <summary>A state of a group that is drawn alike; none where nothing can be a condition.</summary>
    private int DrawColumn(RandomStream stream)
    {
        if (_encoder.Conditions is not { } conditions)
        {
            return NoColumn;
        }

        int group = stream.NextInt32(conditions.Count);
        double left = stream.NextDouble();
        int drawn = NoColumn;
        for (int column = conditions.Offsets[group]; column < conditions.Offsets[group + 1]; column++)
        {
            if (_class.Shares[column] > 0)
            {
                drawn = column;
                left -= _class.Shares[column];
                if (left < 0)
                {
                    break;
                }
            }
        }

        return drawn;
    }
}
