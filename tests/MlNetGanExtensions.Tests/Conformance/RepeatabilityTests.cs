using Microsoft.ML;

namespace MlNetGanExtensions.Tests.Conformance;

/// <summary>The same seed and the same rows give the same bits, however the rows are stored and whoever else is fitting.</summary>
public sealed class RepeatabilityTests
{
    private readonly MLContext _ml = new(1);

    public static TheoryData<string> Components => ConformanceCases.Names;

    [Theory]
    [MemberData(nameof(Components))]
    public void A_seed_of_its_own_decides_and_the_context_s_does_not(string name)
    {
        List<string> Result(int contextSeed, ulong seed)
        {
            MLContext ml = new(contextSeed);
            return LearnedRows.Of(ConformanceCases.Find(name).Create(ml, seed), ConformanceCases.Data(ml));
        }

        List<string> first = Result(1, seed: 3);
        Result(2, seed: 3).Should().Equal(first);
        if (ConformanceCases.Find(name).HasSeed)
        {
            Result(1, seed: 4).Should().NotEqual(first);
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Four_threads_that_fit_at_once_get_four_equal_models(string name)
    {
        ConformanceCase component = ConformanceCases.Find(name);
        IEstimator<ITransformer> shared = component.Create(_ml, 3);
        IDataView[] views = [.. Enumerable.Range(0, 4).Select(_ => ConformanceCases.Data(_ml))];
        List<string> alone = LearnedRows.Of(shared, views[0]);
        List<string>[] together = new List<string>[views.Length];
        Parallel.For(0, views.Length, i =>
            together[i] = LearnedRows.Of(component.FitsOnManyThreads ? shared : component.Create(_ml, 3), views[i]));
        together.Should().AllSatisfy(rows => rows.Should().Equal(alone));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Rows_from_a_cache_or_a_file_teach_the_same(string name)
    {
        IDataView data = ConformanceCases.Data(_ml);
        List<string> expected = LearnedRows.Of(ConformanceCases.Find(name).Create(_ml, 3), data);
        LearnedRows.Of(ConformanceCases.Find(name).Create(_ml, 3), _ml.Data.Cache(data)).Should().Equal(expected);

        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.idv");
        try
        {
            using (FileStream file = File.Create(path))
            {
                _ml.Data.SaveAsBinary(data, file);
            }

            LearnedRows.Of(ConformanceCases.Find(name).Create(_ml, 3), _ml.Data.LoadFromBinary(path)).Should().Equal(expected);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
