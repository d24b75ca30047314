using MlNetGanExtensions.Generation.Conditional;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Core.Tests.Generation.Conditional;

public sealed class ConditionalEncoderTests
{
    private const int Rows = 300;

    private int _exact;
    private int _near;
    private int _clamped;

    [Fact]
    public void The_way_there_and_back_gives_what_was_seen_and_beyond_four_deviations_their_end()
    {
        for (ulong seed = 1; seed <= 30; seed++)
        {
            Compare(WithOutliers(MixedRows.Make(seed, Rows)), seed);
        }

        _exact.Should().BeGreaterThan(20_000, "of cells that come back as they were");
        _near.Should().BeGreaterThan(5000, "of numbers within four deviations of their mode");
        _clamped.Should().BeGreaterThan(30, "of numbers further out");
    }

    private void Compare(MixedRows mixed, ulong seed)
    {
        RandomStream stream = new(seed, "encoder");
        ConditionalEncoder encoder = ConditionalEncoding.Fit(mixed.Rows, mixed.Labels, mixed.Layout, keepRepeated: true, stream);
        Matrix encoded = encoder.Encode(mixed.Rows, mixed.Labels, stream);
        ConditionalClass all = ConditionalClass.Of(encoder, 0, mixed.Rows, encoded, weights: null, keepWhole: true);
        for (int row = 0; row < Rows; row++)
        {
            int[] states = States(encoder, encoded.Row(row));
            float[] back = new float[mixed.Rows.Columns];
            encoder.Decode(encoded.Row(row), states, all, back);

            for (int slot = 0; slot < back.Length; slot++)
            {
                float cell = mixed.Rows[row, slot];
                int number = Array.FindIndex(encoder.Numbers, own => own.Slot == slot);
                if (number < 0 || all.Ranges[number].Whole || float.IsNaN(cell))
                {
                    back[slot].Should().Be(cell);
                    _exact++;
                    continue;
                }

                float place = encoded[row, number];
                double slack = (((double)all.Ranges[number].High - all.Ranges[number].Low) / (1 << 20)) + (Math.Abs(cell) / (1 << 22));
                if (Math.Abs(place) < 1)
                {
                    ((double)back[slot]).Should().BeApproximately(cell, slack);
                    _near++;
                }
                else
                {
                    ModeNumber seen = encoder.Numbers[number];
                    int mode = seen.Group < 0 ? 0 : states[seen.Group];
                    double end = seen.Modes.Means[mode] + (Math.Sign(cell - seen.Modes.Means[mode]) * 4 * seen.Modes.Deviations[mode]);
                    ((double)back[slot]).Should().BeApproximately(end, slack);
                    _clamped++;
                }
            }
        }
    }

    /// <summary>In each slot with numbers that vary freely one that is far from all others: too few for a mode of its own.</summary>
    private static MixedRows WithOutliers(MixedRows mixed)
    {
        foreach (int slot in mixed.Layout.NumericSlots)
        {
            if (mixed.Rows.Column(slot).Where(cell => !float.IsNaN(cell)).Distinct().Count() > 20)
            {
                mixed.Rows[slot, slot] = 1e8f;
            }
        }

        return mixed;
    }

    private static int[] States(ConditionalEncoder encoder, ReadOnlySpan<float> encoded)
    {
        int[] states = new int[encoder.Groups?.Count ?? 0];
        for (int group = 0; group < states.Length; group++)
        {
            int size = encoder.Groups!.Offsets[group + 1] - encoder.Groups.Offsets[group];
            states[group] = encoded.Slice(encoder.Start(group), size).IndexOf(1f);
        }

        return states;
    }
}
