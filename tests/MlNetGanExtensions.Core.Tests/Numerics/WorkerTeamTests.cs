using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlNetGanExtensions.Numerics.Threading;

namespace MlNetGanExtensions.Core.Tests.Numerics;

public sealed unsafe class WorkerTeamTests
{
    /// <summary>How long a busy machine may take over what is done in a moment.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Every_part_is_done_exactly_once_in_each_of_many_rounds(int threads)
    {
        using WorkerTeam team = new(threads);
        int* counts = stackalloc int[threads];

        for (int round = 1; round <= 2000; round++)
        {
            team.Run(&Count, counts);
            for (int part = 0; part < threads; part++)
            {
                counts[part].Should().Be(round);
            }
        }
    }

    [Fact]
    public void A_team_that_has_gone_to_sleep_wakes_up()
    {
        using WorkerTeam team = new(3);
        int* counts = stackalloc int[3];

        for (int round = 1; round <= 4; round++)
        {
            SpinWait.SpinUntil(() => team.IsAsleep, Patience).Should().BeTrue();
            team.Run(&Count, counts);
            new Span<int>(counts, 3).ToArray().Should().OnlyContain(count => count == round);
        }
    }

    [Fact]
    public void An_idle_team_uses_no_processor_time()
    {
        using WorkerTeam team = new(2);
        int* counts = stackalloc int[2];
        team.Run(&Count, counts);

        SpinWait.SpinUntil(() => team.IsAsleep, Patience).Should().BeTrue();
    }

    [Fact]
    public void A_round_trip_allocates_nothing()
    {
        using WorkerTeam team = new(2);
        int[] counts = new int[2];
        Run();

        LeastAllocated.By(Run).Should().Be(0);

        void Run()
        {
            fixed (int* cells = counts)
            {
                for (int round = 0; round < 100; round++)
                {
                    team.Run(&Count, cells);
                }
            }
        }
    }

    [Fact]
    public void A_call_from_inside_the_work_does_all_its_parts_itself()
    {
        using WorkerTeam team = new(2);
        Nested state = new() { Team = GCHandle.Alloc(team) };

        team.Run(&RunNested, &state);
        state.Team.Free();

        state.Inner.Should().Be(4);
    }

    [Fact]
    public void Two_callers_at_once_both_get_their_work_done()
    {
        using WorkerTeam team = new(2);
        int[] wrong = new int[2];

        Parallel.For(0, 2, caller =>
        {
            int* counts = stackalloc int[2];
            for (int round = 1; round <= 1000; round++)
            {
                team.Run(&Count, counts);
                wrong[caller] += counts[0] == round && counts[1] == round ? 0 : 1;
            }
        });

        wrong.Should().Equal(0, 0);
    }

    [Fact]
    public void A_forgotten_team_stops_its_threads()
    {
        WeakReference<Worker> worker = Forget();

        // While its thread runs, a worker cannot be collected.
        SpinWait.SpinUntil(() => !IsAliveAfterCollection(worker), Patience).Should().BeTrue();
    }

    [Fact]
    public void A_team_of_no_thread_is_refused()
    {
        Action act = () => _ = new WorkerTeam(0);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Worker> Forget()
    {
        WorkerTeam team = new(2);
        int* counts = stackalloc int[2];
        team.Run(&Count, counts);
        return new WeakReference<Worker>(team.FirstWorker);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAliveAfterCollection(WeakReference<Worker> worker)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return worker.TryGetTarget(out _);
    }

    private static void Count(void* state, int part, int parts) => ((int*)state)[part]++;

    private static void RunNested(void* state, int part, int parts)
    {
        Nested* nested = (Nested*)state;
        ((WorkerTeam)nested->Team.Target!).Run(&CountInner, state);
    }

    private static void CountInner(void* state, int part, int parts) => Interlocked.Increment(ref ((Nested*)state)->Inner);

    private struct Nested
    {
        public GCHandle Team;
        public int Inner;
    }
}
