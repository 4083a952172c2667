-- One row for each notice on each board. A sheet says something new on its board, and owes a photo, when it is the
-- first one there, bears that board's own rows, or is no roll; a roll's shared counts that are hung anew owe none.
-- From one such sheet to the next is a turn; turns without a photo go on owing it since the first of them (`owes`).
-- Boards elsewhere are left out first; what is asked of sheets is asked last: their number cannot be guessed before.
WITH asked AS MATERIALIZED (
    SELECT given.notice_id, least(%(today)s, (withdrawal.at AT TIME ZONE 'Asia/Shanghai')::date, (
        SELECT (max(closure.at) AT TIME ZONE 'Asia/Shanghai')::date FROM disclosure_closure closure
        JOIN disclosure_version version ON version.id = closure.version_id WHERE version.notice_id = given.notice_id
    )) AS until
    FROM unnest(%(notices)s::bigint[]) AS given(notice_id) LEFT JOIN disclosure_withdrawal withdrawal USING (notice_id)
), town_of AS (
    SELECT * FROM unnest(%(places)s::bigint[], %(towns)s::bigint[]) AS of(place_id, town)
), due_of AS (
    SELECT * FROM unnest(%(versions)s::bigint[], %(dues)s::date[]) AS of(version_id, due)
), hung AS (
    SELECT posting.id, posting.notice_id, posting.board_id, posting.version_id, posting.since, asked.until,
        slice.named OR notice.kind <> 'roll'
            OR posting.id = min(posting.id) OVER (PARTITION BY posting.notice_id, posting.board_id) AS fresh
    FROM asked JOIN disclosure_posting posting USING (notice_id)
    JOIN disclosure_slice slice ON slice.id = posting.slice_id
    JOIN disclosure_notice notice ON notice.id = posting.notice_id
    WHERE %(places)s::bigint[] IS NULL
        OR posting.board_id IN (SELECT id FROM places_board WHERE place_id IN (SELECT place_id FROM town_of))
), numbered AS (
    SELECT hung.*, count(*) FILTER (WHERE fresh) OVER (PARTITION BY notice_id, board_id ORDER BY id) AS turn FROM hung
), turns AS (
    SELECT notice_id, board_id, turn, until, min(numbered.since) AS since, min(numbered.version_id) AS version,
        max(numbered.id) AS last, min(proof.received_at) AS received,
        (array_agg(proof.taken_at ORDER BY proof.id) FILTER (WHERE proof.id IS NOT NULL))[1] AS taken
    FROM numbered LEFT JOIN disclosure_postingproof proof ON proof.posting_id = numbered.id
    GROUP BY notice_id, board_id, turn, until
), chained AS (
    SELECT turns.*, count(received) OVER (PARTITION BY notice_id, board_id ORDER BY turn
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS chain,
        turn = max(turn) OVER (PARTITION BY notice_id, board_id) AS present
    FROM turns
), owing AS (
    SELECT chained.*, min(version) OVER (PARTITION BY notice_id, board_id, chain) AS owes FROM chained
), sheet AS MATERIALIZED (
    SELECT owing.notice_id, owing.board_id, owing.last AS posting, board.place_id, board.name AS board, place.level, town_of.town,
        owing.version, owing.since, owing.taken, owing.received, owing.owes, due_of.due,
        board.kind = 'column' AS needless,
        (removal.at AT TIME ZONE 'Asia/Shanghai')::date AS removed,
        CASE WHEN board.kind = 'column' OR due_of.due IS NULL THEN 0 ELSE greatest(0,
            coalesce((coalesce(owing.taken, owing.received) AT TIME ZONE 'Asia/Shanghai')::date, owing.until)
            - due_of.due) END AS late
    FROM owing
    JOIN places_board board ON board.id = owing.board_id
    JOIN places_place place ON place.id = board.place_id
    LEFT JOIN town_of ON town_of.place_id = board.place_id
    LEFT JOIN due_of ON due_of.version_id = owing.owes
    LEFT JOIN disclosure_removal removal ON removal.posting_id = owing.last
    WHERE owing.present
)
